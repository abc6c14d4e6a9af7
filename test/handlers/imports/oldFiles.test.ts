import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ImportOffice, openImportOffice } from './importOffice.ts';

const DAY = 24 * 60;
const TABLE = [
  ['姓名', '电话', '首次接触'],
  ['钱一', '13911110001', '2026-11-03'],
  ['钱二', '坏', '2026-11-03'],
];

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const night = async (): Promise<void> => {
  const runAt = office.clock.now();
  await office.store.tx((session) =>
    session.schedule([
      {
        kind: 'housekeeping',
        payload: { runAt: runAt.toISOString() },
        runAt,
        dedupKey: `night:${runAt.toISOString()}`,
      },
    ]),
  );
  await office.settle();
};

describe('The files of tables', () => {
  test('go when they have been kept as long as the policy says; what was sent and came of it stays on record', async () => {
    await office.say('admin', '规则 file.tables 10天');
    await office.send('li', '导入 客户', TABLE);
    const checked = (await office.settle())[0]!;
    await office.say('wang', '导出 客户');
    const exported = (await office.settle()).find(({ text }) => text.startsWith('已导出'))!;
    office.advance(9 * DAY);
    await night();
    expect((await office.press('li', checked, 'import.faults')).text).toContain('错误表');
    office.advance(2 * DAY);
    await night();
    const [run] = await office.store.read.imports.withFiles(office.clock.now(), 5);
    expect(run).toBeUndefined();
    expect((await office.press('li', checked, 'import.faults')).text).toContain('已经删除');
    expect((await office.press('li', checked, 'import.confirm')).text).toContain('已经处理过了');
    await expect(office.download(exported)).rejects.toThrow('empty');
    await night();
    expect(await office.store.read.customers.byPhone('+8613911110001')).toBeUndefined();
  });

  test('of an import that is written stay for as long as it can be taken back', async () => {
    const answer = await office.say('admin', '规则 file.tables 1天');
    expect(answer.word).not.toBe('done');
    expect(answer.text + Object.values(answer.errors).join('')).toContain('2');
  });
});
