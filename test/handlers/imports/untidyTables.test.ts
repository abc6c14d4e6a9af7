import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemIds } from '../../../src/ids.ts';
import { buildPlan } from '../../factories/plan.ts';
import { workbookOf } from '../../support/workbook.ts';
import { type ImportOffice, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const HEADINGS = ['姓名', '电话', '首次接触', '录入日期', '备注'];
const checked = async (who: string, line: string, table: Parameters<ImportOffice['send']>[2]) => {
  await office.send(who, line, table);
  return (await office.settle())[0]!;
};

describe('a table as people have it', () => {
  test('customers of today are there before ten in the morning; days are written in full', async () => {
    office.clock.set(new Date('2026-11-23T09:10:00+08:00'));
    const today = '2026-11-23';
    const answer = await checked('li', '导入 客户', [
      HEADINGS,
      ['钱一', '13911110001', today, today, ''],
      ['钱二', '13911110002', '昨天', '', ''],
      ['钱三', '13911110003', '20261103', '下周三', ''],
      ['钱四', '13911110004', '2099-01-01', '', ''],
    ]);
    expect(answer.text).toContain('新增：1 行');
    expect(answer.text).toContain('第 3 行：首次接触日期「昨天」没看懂，要写年月日，例如 2026-11-03。');
    expect(answer.text).toContain('第 4 行：录入日期「下周三」没看懂');
    expect(answer.text).toContain('第 5 行：日期在将来。');
  });

  test('a consultant is found however his name is spaced', async () => {
    const answer = await checked('wang', '导入 客户', [
      ['姓名', '电话', '首次接触', '置业顾问'],
      ['钱一', '13911110001', '2026-11-03', '李　娜'],
    ]);
    expect(answer.text).toContain('新增：1 行');
  });

  test('it is said which sheet was read, and which were not', async () => {
    const cells = (line: readonly string[]) =>
      `<row>${line.map((said) => `<c t="inlineStr"><is><t>${said}</t></is></c>`).join('')}</row>`;
    const answer = await checked(
      'li',
      '导入 客户',
      workbookOf({
        sheet: `<sheetData>${cells(['填写说明'])}</sheetData>`,
        more: [
          {
            name: '11月',
            sheet: `<sheetData>${cells(HEADINGS)}${cells(['钱一', '13911110001', '2026-11-03'])}</sheetData>`,
          },
        ],
      }),
    );
    expect(answer.text).toContain('读的是工作表「11月」；没有读：客户');
  });

  test('a quote without its end is told with its row', async () => {
    const answer = await checked('li', '导入 客户', Buffer.from('姓名,电话,备注\n钱一,13911110001,"好\n'));
    expect(answer.text).toContain('第 2 行有一个引号没有结束');
  });

  test('of a cell that is far too long only the beginning is quoted', async () => {
    const answer = await checked('li', '导入 客户', [
      HEADINGS,
      ['钱一', '13911110001', '2026-11-03', '', '长'.repeat(5_000)],
    ]);
    const [, line] = await office.download(await office.press('li', answer, 'import.faults'));
    expect(line?.at(-1)).toContain(`「${'长'.repeat(40)}…」`);
  });

  test('a unit goes into no building but the one that is said', async () => {
    const answer = await checked('zhao', '导入 房源', [
      ['项目', '楼栋', '房号', '户型', '室', '建筑面积'],
      ['A', '18#楼（T2）', '3502', 'C1', '3', '118.6'],
      ['A', '2栋', '1-3503', 'C1', '3', '118.6'],
      ['', '1栋', '3501', 'C1', '3', '118.6'],
      ['', '', 'A-1-3501', 'C1', '3', '118.6'],
    ]);
    expect(answer.text).toContain('第 2 行：楼栋「18#楼（T2）」没看懂');
    expect(answer.text).toContain('第 3 行：房号「1-3503」和这一行的项目、楼栋、单元对不上。');
    expect(answer.text).toContain('第 5 行：和第 4 行重复。');
    expect(answer.text).toContain('新增：1 行');
  });
});

test('customers whose protection has ended are counted, and can be taken back after the clock has warned of them and planned a call', async () => {
  const answer = await checked('li', '导入 客户', [HEADINGS, ['钱一', '13911110001', '2026-08-03', '', '']]);
  expect(answer.text).toContain('1 位客户的保护期已过：导入后先提醒，再进公海。');
  await office.press('li', answer, 'import.confirm');
  const [done] = await office.settle();
  const customer = await office.store.read.customers.byPhone('+8613911110001');
  await office.store.tx(async (session) => {
    const current = await session.current('customer', customer!.id);
    await session.update('customer', current!, { poolWarned: 'first', poolAt: office.clock.now() });
    const { id: customerId, projectId, teamId, ownerId } = current!;
    const owned = { customerId, projectId, teamId, assigneeId: ownerId, madeById: ownerId };
    await session.insert('plan', buildPlan({ ...owned, id: systemIds.uuid(), ref: 999, verifies: true }));
  });
  await office.press('li', done!, 'import.undo');
  expect((await office.settle())[0]?.text).toContain('已撤销导入：收回 1 条');
  expect(await office.store.read.customers.byPhone('+8613911110001')).toBeUndefined();
});
