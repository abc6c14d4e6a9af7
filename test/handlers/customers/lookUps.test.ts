import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function told(): Promise<Notice[]> {
  const notices = await office.notices();
  return notices.filter(({ dedupKey }) => dedupKey.startsWith('lookUps:'));
}

async function times(n: number, line: string): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    await office.say('li', line);
    office.advance(1);
  }
}

describe('unusual look-ups are reported to the supervisor (R2.1.4)', () => {
  test('many full phones in a day: once, with whose they were', async () => {
    await office.say('admin', '规则 lookup.reveals 5次');
    await times(4, '号码 C12');
    expect(await told()).toEqual([]);
    await times(3, '号码 C13');
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice?.target).toEqual({ kind: 'member', memberId: await office.memberId('zhou') });
    const text = JSON.stringify(notice?.card);
    expect(text).toContain('李娜 今天查看了 5 次');
    expect(text).toContain('看号码：C12');
    expect(text).not.toMatch(/1[3-9]\d{9}/u);
  });

  test('customers of colleagues looked for by reference, phone, or a second registration', async () => {
    await office.say('admin', '规则 lookup.outside 3');
    await times(1, '客户 C20');
    await times(1, '客户 18600186000');
    await times(5, '客户 C99');
    expect(await told()).toEqual([]);
    await times(1, '新客 张先生 18600186000');
    const [notice] = await told();
    const text = JSON.stringify(notice?.card);
    expect(text).toContain('查：186****6000');
    expect(text).toContain('查：C20');
    expect(text).not.toContain('18600186000');
  });

  test('each day is counted by itself', async () => {
    await office.say('admin', '规则 lookup.reveals 5');
    await times(4, '号码 C12');
    office.advance(24 * 60);
    await times(4, '号码 C12');
    expect(await told()).toEqual([]);
  });

  test('whoever is told nothing learns nothing: the answers stay the same', async () => {
    const [his, nobody] = [await office.say('li', '客户 C20'), await office.say('li', '客户 C99')];
    expect(his.text.replace('C20', 'C99')).toBe(nobody.text);
  });
});
