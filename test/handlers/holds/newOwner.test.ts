import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from './holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(() => office.close());

const labels = (reply: { readonly actions: readonly { readonly label: string }[] }) =>
  reply.actions.map(({ label }) => label);
const headings = (who: string) => office.sent(who).map(({ heading }) => heading);

describe('a hold of a customer who has gone to somebody else', () => {
  beforeEach(async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.give('C12', '陈浩');
  });

  test('may be released by him too, which its holder is told', async () => {
    expect(await office.say('chen', '放回 A-1-1502')).toMatchObject({ word: 'done' });
    await office.pass(0);
    expect(headings('li')).toEqual(['陈浩 放回了您给 C12 王先生 留的 A-1-1502']);
  });

  test('may be extended at his request; both are told what the manager decides', async () => {
    const shown = await office.say('chen', '预留 A-1-1502 C12');
    expect(shown.text).toContain('由李娜给 C12 王先生 留着');
    expect(labels(shown)).toEqual(['放回', '申请延长']);
    await office.press('chen', shown, 'hold.ask');
    await office.pass(0);
    expect(headings('wang')).toEqual(['陈浩 申请延长 A-1-1502 的预留']);
    await office.pressSent('wang', '不同意');
    await office.pass(0);
    for (const who of ['li', 'chen']) {
      expect(headings(who)).toEqual(['王磊 没有同意延长 A-1-1502，至 12:00，还有 2 小时']);
    }
  });
});
