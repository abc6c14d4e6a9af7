import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Unit } from '../../../src/domain/unit.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const unit = async (key = 'A-1-1502'): Promise<Unit> => (await office.store.read.units.byKey(key))!;
const prices = async (key = 'A-1-1502') => {
  const { id } = await unit(key);
  return (await office.store.read.units.prices(id, 10)).map(({ listPrice, reason }) => [listPrice, reason]);
};
/** As a hold or a deal leaves it. */
const put = async (key: string, patch: Partial<Unit>): Promise<void> => {
  const before = await unit(key);
  await office.store.tx(async (session) => {
    await session.update('unit', before, patch);
  });
};

describe('房源 by the planner (R2.2.2)', () => {
  test('a line changes the price, keeps the history with its reason, and can be taken back', async () => {
    const answer = await office.say('zhao', '房源 A-1-1502 状态=待售 价格=268万 原因=首开');
    expect(answer.word).toBe('done');
    expect(answer.refs).toEqual(['A-1-1502']);
    expect(answer.text).toContain('价格：303.6万 → 268万（22,597元/㎡）');
    expect(answer.text).toContain('原来的底价 285.4万 高于新价格，已按原来的比例调到 251.93万');
    expect(await prices()).toEqual([
      [268_000_000, '首开'],
      [303_600_000, null],
    ]);
    const history = await office.say('zhao', '房源 价格 1502');
    expect(history.text).toMatch(/268万 \| 251\.93万 \| .* \| 赵.* \| 首开/u);
    const back = await answer.press('撤销');
    expect(back).toMatchObject({ word: 'done', refs: ['A-1-1502'] });
    expect(await unit()).toMatchObject({ listPrice: 303_600_000, floorPrice: 285_400_000 });
    expect(await prices()).toEqual([[303_600_000, null]]);
  });

  test('撤销 A-1-1502 takes the last write of the unit back', async () => {
    await office.say('zhao', '房源 A-1-1502 朝向=南');
    expect((await office.say('zhao', '撤销 A-1-1502')).word).toBe('done');
    expect((await unit()).orientation).toBe('southNorth');
  });

  test('what somebody changed since stands in the way of an undo, which says what', async () => {
    const answer = await office.say('zhao', '房源 A-1-1502 价格=300万 原因=调价');
    await put('A-1-1502', { state: 'held' });
    const back = await answer.press('撤销');
    expect(back.word).toBe('refused');
    expect(back.text).toContain('A-1-1502');
  });

  test('the director may, nobody else', async () => {
    expect((await office.say('gao', '房源 A-1-1503 价格=250万 原因=调价')).word).toBe('done');
    for (const who of ['li', 'wang', 'qian']) {
      const answer = await office.say(who, '房源 A-1-1502 价格=268万 原因=首开');
      expect(answer.word).toBe('denied');
      expect(answer.text).toBe('房源只有项目策划和营销总监能录入、能改。');
    }
    expect((await unit()).listPrice).toBe(303_600_000);
  });

  test('without a reason it is asked for, and what was said is kept', async () => {
    const form = await office.say('zhao', '房源 A-1-1502 价格=300万');
    expect(form.word).toBe('form');
    expect(form.errors).toEqual({ reason: '改状态、价格、户型或面积要写原因' });
    expect(form.values).toMatchObject({ unit: 'A-1-1502', listPrice: '300万', layout: 'C1' });
    const answer = await form.submit({ ...form.values, reason: '调价' });
    expect(answer.text).toContain('价格：303.6万 → 300万');
  });

  test.each([
    ['价格=320万', '价格 320万 高于备案价 312.7万'],
    ['底价=305万', '底价 305万 不能高于价格 303.6万'],
    ['价格=268', '268元 不像整套的价格'],
    ['价格=9亿', '9亿|90000万 和面积对不上'],
    ['备案价=290万', '价格 303.6万 高于备案价 290万'],
    ['套内=130', '套内面积不能大于建筑面积'],
    ['状态=认购', '不能手工改成认购'],
    ['状态=预留', '不能手工改成预留'],
  ])('%s is refused by name', async (said, sentence) => {
    const answer = await office.say('zhao', `房源 A-1-1502 ${said} 原因=试试`);
    expect(answer.word).toBe('refused');
    expect(answer.text).toMatch(new RegExp(sentence, 'u'));
    expect(await unit()).toMatchObject({ listPrice: 303_600_000, state: 'forSale' });
  });

  test.each(['价格=-5万', '价格=0', '价格=abc', '价格 -5万'])('%s is no price', async (said) => {
    const answer = await office.say('zhao', `房源 A-1-1502 ${said} 原因=试试`);
    expect(answer.word).toBe('form');
    expect(Object.keys(answer.errors)).toEqual(['listPrice']);
    expect((await unit()).listPrice).toBe(303_600_000);
  });

  test.each([
    ['held', '现在是预留'],
    ['contracted', '现在是签约'],
  ] as const)('what is %s is not moved by hand', async (state, sentence) => {
    await put('A-1-1502', { state });
    const answer = await office.say('zhao', '房源 A-1-1502 状态=撤回 原因=试试');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(sentence);
  });

  test('the price of a unit with a deal stays', async () => {
    await put('A-1-1502', { state: 'subscribed' });
    const answer = await office.say('zhao', '房源 A-1-1502 价格=300万 原因=试试');
    expect(answer.text).toBe('已经认购了，价格以成交为准，不能改');
  });

  test('a unit is withdrawn with a reason and comes back', async () => {
    const gone = await office.say('zhao', '房源 A-1-1502 撤回 原因 样板间留用');
    expect(gone.text).toContain('状态：待售 → 撤回');
    expect(await unit()).toMatchObject({ state: 'withdrawn', stateReason: '样板间留用' });
    const rented = await office.say('zhao', '房源 A-1-1502 状态=出租 原因=试试');
    expect(rented.text).toBe('撤回不能直接改成出租。');
    expect((await office.say('zhao', '房源 A-1-1502 待售 原因 重新推出')).word).toBe('done');
    expect((await office.say('li', '房源 A-1-1502')).text).not.toContain('重新推出');
  });

  test('nothing new is said, nothing is written', async () => {
    const written = office.watchOperations();
    expect((await office.say('zhao', '房源 A-1-1502 价格=303.6万')).text).toContain('没有改动');
    expect(written).toEqual([]);
  });

  test('the form of a unit keeps its room, and notices what a colleague changed meanwhile', async () => {
    const card = await office.say('zhao', '房源 A-1-1502');
    const form = await card.press('修改');
    expect(form.values).toMatchObject({ unit: 'A-1-1502', state: 'forSale', floorPrice: '285.4万' });
    const moved = await form.submit({ ...form.values, unit: 'A-1-1503', reason: '写错' });
    expect(moved.errors['unit']).toContain('房号录入后不能改');
    await office.say('gao', '房源 A-1-1502 价格=300万 原因=调价');
    const both = await form.submit({ ...form.values, listPrice: '299万', reason: '调价' });
    expect(both.errors['listPrice']).toContain('300万');
    expect((await unit()).listPrice).toBe(300_000_000);
  });
});
