import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const unit = async (key: string) => await office.store.read.units.byKey(key);
const NEW = [
  ['', '位置', '', '产品', '', '', '价格'],
  ['楼栋', '房号', '户型', '室', '建筑面积（㎡）', '装修', '总价（万元）', '备案价(元)'],
  ['1栋', '3501室', 'C1', '3', '118.6', '精装', '268', '2,760,000'],
  ['1#', '３５０２', 'C2', '3', '105.2', '毛坯', '268万', '250万'],
  ['9栋', '101', 'C1', '3', '118.6', '精装', '', ''],
];

describe('导入 房源', () => {
  test('enters units by the rules by which they are typed, and takes them back', async () => {
    await office.send('zhao', '导入 房源', NEW);
    const [checked] = await office.settle();
    expect(checked?.text).toContain('新增：1 行');
    expect(checked?.text).toContain('第 4 行：');
    expect(checked?.text).toContain('备案价');
    expect(checked?.text).toContain('还没有 A-9 这栋楼');
    await office.press('zhao', checked!, 'import.confirm');
    const [done] = await office.settle();
    expect(done?.text).toContain('房源导入完成：新增 1');
    expect(done?.text).toContain('2 行没有导入');
    const entered = await unit('A-1-3501');
    expect(entered).toMatchObject({
      listPrice: 268_000_000,
      filedPrice: 276_000_000,
      builtArea: 11_860,
      decoration: 'fine',
      state: 'unreleased',
    });
    expect(await office.store.read.units.prices(entered!.id, 5)).toHaveLength(1);
    await office.press('zhao', done!, 'import.undo');
    expect((await office.settle())[0]?.text).toContain('收回 1 条');
    expect(await unit('A-1-3501')).toBeUndefined();
  });

  test('changes what is given, blank cells nothing, with one reason for all; history and undo as by hand', async () => {
    const before = await unit('A-1-1502');
    const table = [
      ['房号', '价格', '装修', '状态'],
      ['A-1-1502', '', '毛坯', ''],
      ['A-1-1503', '', '', '签约'],
      ['A-1-2001', '', '', ''],
      ['A-1-9999', '', '毛坯', ''],
    ];
    const unreasoned = await office.send('zhao', '导入 房源 更新', table);
    expect(unreasoned.errors['reason']).toBeDefined();
    await office.send('zhao', '导入 房源 更新', table, { reason: '交付标准调整' });
    const [checked] = await office.settle();
    expect(checked?.text).toContain('更新：1 行');
    expect(checked?.text).toContain('没有变化：1 行');
    expect(checked?.text).toContain('不能手工改成签约');
    expect(labels(checked!)).toContain('导入 1 行');
    await office.press('zhao', checked!, 'import.confirm');
    await office.settle();
    expect(await unit('A-1-1502')).toMatchObject({ decoration: 'bare', listPrice: before?.listPrice });
  });

  test('is for who may enter units by hand', async () => {
    expect((await office.say('li', '导入 房源')).text).toContain('只有策划和营销总监');
  });
});
