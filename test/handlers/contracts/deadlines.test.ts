import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';
import { SENT } from '../../support/sentFiles.ts';

const DAY = 24 * 60;
let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await office.press('li', await office.say('li', '认购 C12 A-1-1502 定金=5万'), 'subscription.make.sure');
});
afterEach(() => office.close());

const headings = (who: string, part: string) =>
  office
    .sent(who)
    .map(({ heading }) => heading ?? '')
    .filter((heading) => heading.includes(part));

async function sign(): Promise<void> {
  const question = await office.say('li', '签约 C12 A-1-1502 方案=按揭');
  await office.press('li', question, question.actions[0]?.id ?? '');
}

test('a subscription that is not signed in time is told to its consultant, once', async () => {
  await office.pass(8 * DAY);
  expect(headings('li', 'D1 已过签约期限')).toEqual(['D1 已过签约期限：C12 王先生 A-1-1502']);
  await office.pass(8 * DAY);
  expect(headings('li', 'D1 已过签约期限')).toHaveLength(1);
  expect((await office.say('li', '今日')).text).toContain('待签约 1（逾期 1）');
});

test('a signed one is not called overdue', async () => {
  await sign();
  await office.pass(8 * DAY);
  expect(headings('li', '已过签约期限')).toEqual([]);
});

test('a contract without a scan at its term is told to its consultant and to the clerk, once each (R2.3.1)', async () => {
  await sign();
  await office.pass(2 * DAY);
  expect([...headings('li', '还没归档'), ...headings('he', '还没归档')]).toEqual([]);
  await office.pass(2 * DAY);
  for (const who of ['li', 'he']) {
    expect(headings(who, '还没归档')).toEqual(['H1 合同还没归档：C12 王先生 A-1-1502']);
  }
  expect(headings('chen', '还没归档')).toEqual([]);
  await office.pass(5 * DAY);
  expect(headings('he', '还没归档')).toHaveLength(1);
});

test('a contract whose scan came in time is not called late', async () => {
  await sign();
  const pdf = { name: '合同.pdf', type: 'application/pdf', bytes: SENT.pdf };
  await office.say('li', '合同 H1', { files: [pdf] });
  await office.pass(5 * DAY);
  expect([...headings('li', '还没归档'), ...headings('he', '还没归档')]).toEqual([]);
});

test('a filing whose thirty days are over stands on the clerk’s day as overdue', async () => {
  await sign();
  await office.say('he', '网签 H1');
  expect((await office.say('he', '今日')).text).toContain('待备案 1\n合同');
  await office.pass(31 * DAY);
  expect((await office.say('he', '今日')).text).toMatch(/待备案 1（逾期 1）/u);
  await office.say('he', '备案 H1');
  expect((await office.say('he', '今日')).text).not.toContain('待备案');
});
