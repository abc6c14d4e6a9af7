import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const phone = (n: number): string => `1391${String(n).padStart(7, '0')}`;
const byPhone = async (n: number) => (await office.store.read.customers.byPhone(`+86${phone(n)}`))!;

async function imported(who: string, line: string, table: string[][], more = {}): Promise<Reply> {
  await office.send(who, line, table, more);
  const checked = (await office.settle()).at(-1)!;
  await office.press(who, checked, 'import.confirm');
  return (await office.settle()).at(-1)!;
}

async function undone(who: string, done: Reply): Promise<Reply> {
  await office.press(who, done, 'import.undo');
  return (await office.settle()).at(-1)!;
}

describe('撤销这次导入', () => {
  test('of a long table counts what was kept and why, lists those, and hands out what became of each row', async () => {
    const table = [
      ['姓名', '电话', '首次接触'],
      ...Array.from({ length: 260 }, (_, n) => [`客${n}`, n === 3 ? '坏' : phone(n), '2026-11-03']),
    ];
    const done = await imported('li', '导入 客户', table);
    const [edited, used] = [await byPhone(10), await byPhone(250)];
    await office.say('li', `改客 C${edited.ref} 意向=A`);
    await office.say('li', `跟进 C${used.ref} 电话 聊了价格`);
    const answer = await undone('li', done);
    expect(answer.text).toContain('已撤销导入：收回 257 条');
    expect(answer.text).toContain('1 条没有收回：之后有人改过。');
    expect(answer.text).toContain('1 条不能收回：已有跟进、计划、预留等记录。');
    expect(answer.text).toContain(`12 | C${edited.ref} 客10 | 保留：之后改过`);
    expect(answer.text).toContain(`252 | C${used.ref} 客250 | 不能收回：已有记录`);
    expect(labels(answer)).toEqual(['下载明细']);
    const rows = await office.download(await office.press('li', answer, 'import.undone'));
    expect(rows).toHaveLength(260);
    expect(rows[0]).toEqual(['行', '编号', '结果']);
    expect(rows[1]).toEqual(['2', expect.stringMatching(/^C\d+ 客0$/u), '已收回']);
    // Row 5 was no customer.
    expect(rows.slice(3, 5).map(([row]) => row)).toEqual(['4', '6']);
    expect(rows.find(([row]) => row === '252')?.[2]).toBe('不能收回：已有记录');
    expect((await office.press('chen', answer, 'import.undone')).word).toBe('refused');
  }, 60_000);

  test('of changed units names each by its row, rows that changed nothing left out', async () => {
    const table = [
      ['房号', '装修'],
      ['A-1-1502', '毛坯'],
      ['A-1-1503', ''],
      ['A-1-2001', '毛坯'],
    ];
    const done = await imported('zhao', '导入 房源 更新', table, { reason: '交付标准调整' });
    await office.say('zhao', '房源 A-1-2001 装修=精装 原因=更正');
    const answer = await undone('zhao', done);
    expect(answer.text).toContain('2 | A-1-1502 | 已收回');
    expect(answer.text).toContain('4 | A-1-2001 | 保留：之后改过');
    expect(answer.text).not.toContain('A-1-1503');
  });
});
