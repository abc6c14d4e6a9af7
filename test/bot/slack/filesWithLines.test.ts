import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { SENT } from '../../support/sentFiles.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import type { Json } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice({ linked: ['li', 'gao'] });
});
afterEach(() => {
  office.world.heal();
  expect(office.world.faults).toEqual([]);
});
afterAll(() => office.stop());

const TABLE = writeXlsx([
  ['姓名', '电话', '首次接触'],
  ['钱一', '13911110001', '2026-11-03'],
]);
const put = (name: string, bytes: Uint8Array, user = 'li'): Promise<Json> =>
  office.driver.upload({ user, name, bytes });
const said = (who = 'li'): string[] =>
  office.world
    .messages(who)
    .filter(({ user }) => user === office.world.botUser)
    .map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`);

/** What somebody is told in his chat after he has sent files there. */
async function told(text: string, files: readonly Json[], what: string, who = 'li'): Promise<void> {
  const before = said(who).length;
  // A message of files alone has no text, and the emulator writes none without.
  const ts = text === '' ? { ts: '1763863200.000100' } : {};
  await office.driver.message({ user: who, text, files, ...ts });
  await until(`${who} is told: ${what}`, () =>
    said(who)
      .slice(before)
      .some((one) => one.includes(what)),
  );
}

describe('a file in a direct message', () => {
  test('with a line that says what it is starts the import; the token goes to Slack alone', async () => {
    await told('导入 客户', [await put('customers.xlsx', TABLE)], '检查完了：客户表共 1 行');
    expect(office.world.callsOf('download').every(({ token }) => token === office.world.botToken)).toBe(true);
  });

  test('alone is asked about with buttons', async () => {
    await told('', [await put('customers.xlsx', TABLE)], '收到一张表格，是什么？');
    const { ts, blocks } = office.world.messages('li').at(-1)!;
    expect(JSON.stringify(blocks)).toContain('导入客户');
    expect(ts).toBeDefined();
  });

  test('that is a photo goes with the follow-up', async () => {
    await told('跟进 C12 到访 看了样板间', [await put('a.jpg', SENT.jpeg)], '看了样板间');
    const { read } = office.database.store;
    const customer = await read.customers.byRef(12);
    expect((await read.followUps.ofCustomer(customer!.id, 1))[0]?.fileIds).toHaveLength(1);
  });

  test('that is a calendar changes it beside 日历, and deadlines are counted by it', async () => {
    const table = writeXlsx([
      ['日期', '安排', '名称'],
      ['2026-12-31', '休', '盘点'],
    ]);
    await told('日历', [await put('calendar.xlsx', table, 'gao')], '盘点', 'gao');
    const { company } = office.database.store.read;
    const [project] = await company.projects();
    expect(await company.calendarDays(project!.id, '2026-12-31', '2026-12-31')).toEqual([
      { date: '2026-12-31', kind: 'holiday', name: '盘点' },
    ]);
    await told('时限 2026-12-30 10:00 1工作日', [], '盘点');
  });

  test('that is too large, or that Slack does not give, is answered in a sentence', async () => {
    await told('导入 客户', [await put('big.png', SENT.tooLarge)], '太大了');
    office.world.fail('download', { kind: 'status', status: 500 });
    await told('导入 客户', [await put('customers.xlsx', TABLE)], '没有收到，请再发一次');
  });

  test('told twice counts once', async () => {
    const file = await put('customers.xlsx', TABLE);
    const before = said().length;
    for (let times = 0; times < 2; times += 1) {
      await office.driver.message({ user: 'li', text: '导入 客户', files: [file], eventId: 'EvTWICE01' });
    }
    await until('she is told', () =>
      said()
        .slice(before)
        .some((one) => one.includes('检查完了')),
    );
    expect(
      said()
        .slice(before)
        .filter((one) => one.includes('正在检查')),
    ).toHaveLength(1);
  });
});
