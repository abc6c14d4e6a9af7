import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SENT } from '../../support/sentFiles.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const LINE = '房源 A-1-3501 C1 三房两厅两卫 118.6㎡ 套内94.8㎡ 南北 精装 价格268万 底价252万 备案价276万';
const unit = async (key = 'A-1-3501') => await office.store.read.units.byKey(key);

describe('a new unit (R2.2.1)', () => {
  test('is entered by one line, unreleased, with its prices', async () => {
    const answer = await office.say('zhao', LINE);
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('已录入 A-1-3501');
    expect(answer.text).toContain('录入：11-25 周三 18:00 前，按时');
    expect(await unit()).toMatchObject({
      floor: 35,
      stack: 1,
      layout: 'C1',
      rooms: 3,
      halls: 2,
      baths: 2,
      builtArea: 11_860,
      innerArea: 9_480,
      orientation: 'southNorth',
      decoration: 'fine',
      listPrice: 268_000_000,
      floorPrice: 252_000_000,
      filedPrice: 276_000_000,
      state: 'unreleased',
      enteredLate: false,
    });
    expect(await office.store.read.units.prices((await unit())!.id, 5)).toHaveLength(1);
    await answer.press('撤销');
    expect(await unit()).toBeUndefined();
  });

  test('may be said with keys, the layout in words too', async () => {
    await office.say('zhao', '房源 A-1-3502 户型=C2三房两厅一卫 建面=105.2 状态=未推');
    expect(await unit('A-1-3502')).toMatchObject({
      layout: 'C2',
      rooms: 3,
      halls: 2,
      baths: 1,
      builtArea: 10_520,
    });
  });

  test('is entered by its form, with plans and photos, which its card shows', async () => {
    const plan = await office.files.put(SENT.jpeg, 'image/jpeg');
    const photo = await office.files.put(SENT.jpeg, 'image/jpeg');
    const form = await office.say('zhao', '房源');
    const answer = await form.submit({
      unit: 'A-1-3501',
      layout: 'C1',
      rooms: '3',
      builtArea: '118.6',
      plans: [plan],
      photos: [photo],
    });
    expect(answer.word).toBe('done');
    const card = await office.say('li', '房源 A-1-3501');
    expect(card.pictures).toEqual([plan, photo]);
    expect(card.text).toContain('A-1-3501 的户型图');
  });

  test('a picture that is not there is asked for again', async () => {
    const form = await office.say('zhao', '房源');
    const answer = await form.submit({
      unit: 'A-1-3501',
      layout: 'C1',
      rooms: '3',
      builtArea: '118.6',
      photos: ['AAAAAAAAAAAAAAAAAAAAAA'],
    });
    expect(answer.errors).toEqual({ photos: '有照片找不到了，请重新选。' });
    expect(await unit()).toBeUndefined();
  });

  test('after two working days it is marked late, by when it was settled', async () => {
    const answer = await office.say('zhao', `${LINE} 定案=11-18`);
    expect(answer.text).toContain('补录：晚了（应在 11-20 周五 18:00 前录入）');
    expect(await unit()).toMatchObject({ enteredLate: true });
    expect((await office.say('zhao', '房源 A-1-3501')).text).toContain('补录');
    expect((await office.say('li', '房源 A-1-3501')).text).not.toContain('补录');
    const eased = await office.say('zhao', '房源 A-1-3501 定案=11-20');
    expect(eased.text).toContain('只有营销总监能改');
    expect((await office.say('gao', '房源 A-1-3501 定案=11-20')).word).toBe('done');
    expect(await unit()).toMatchObject({ enteredLate: false });
  });

  test('that is there already is refused in a form, however its door is written', async () => {
    await office.say('zhao', '房源 A-1-0101 C1 三房 118.6㎡');
    const form = await office.say('zhao', '房源');
    const answer = await form.submit({ unit: 'A-1-101', layout: 'C1', rooms: '3', builtArea: '118.6' });
    expect(answer.errors['unit']).toContain('A-1-0101 已经录入过了');
    expect((await office.say('li', '房源 A-1-101')).refs).toEqual(['A-1-0101']);
  });

  test('a mistyped room is no new unit: what is missing is asked for', async () => {
    const answer = await office.say('zhao', '房源 A-1-1520 价格=268万 原因=首开');
    expect(answer.word).toBe('form');
    expect(Object.keys(answer.errors)).toEqual(['layout', 'rooms', 'builtArea']);
    expect(await unit('A-1-1520')).toBeUndefined();
  });

  test.each([
    ['房源 A-9-101 C1 三房 118.6㎡', '还没有 A-9 这栋楼'],
    ['房源 3501 C1 三房 118.6㎡', '没看懂房号'],
    [`${LINE} 状态=签约`, '不能手工改成签约'],
    [LINE.replace('底价252万', '底价270万'), '底价 270万 不能高于价格 268万'],
    [LINE.replace('118.6㎡', '3㎡'), '面积应在 10 到 2,000 ㎡ 之间'],
  ])('%s is refused by name', async (line, sentence) => {
    const answer = await office.say('zhao', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(sentence);
    expect(await unit()).toBeUndefined();
  });

  test('two planners who enter the same room at once make one unit', async () => {
    const answers = await Promise.all([office.say('zhao', LINE), office.say('gao', LINE)]);
    expect(answers.map(({ word }) => word)).toEqual(['done', 'done']);
    expect(await office.store.read.units.byRoom((await unit())!.projectId, '3501', 5)).toHaveLength(1);
    expect(answers.map(({ text }) => text.split('\n')[0]).toSorted()).toEqual([
      expect.stringContaining('A-1-3501 本来就是这样'),
      '已录入 A-1-3501',
    ]);
  });
});
