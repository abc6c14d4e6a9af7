import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

describe('房源: a unit as people ask for it', () => {
  test.each([
    '房源 A-1-1502',
    '房源 1502',
    '1-1502',
    'A-1-1502',
    '房源 1栋1502',
    '1502多少钱',
    '1502还在吗',
    'A-1-1502 什么价',
    'unit A-1-1502',
    'how much is 1502',
  ])('%s shows it', async (line) => {
    const answer = await office.say('li', line);
    expect(answer.word).toBe('done');
    expect(answer.refs).toEqual(['A-1-1502']);
  });

  test('its card says layout, areas, prices and state', async () => {
    const answer = await office.say('li', '房源 1502');
    expect(answer.text).toContain('A-1-1502 · 三房两厅两卫 · 待售');
    expect(answer.text).toContain('户型：C1 三房两厅两卫');
    expect(answer.text).toContain('面积：建面 118.6㎡，套内 94.8㎡');
    expect(answer.text).toContain('价格：303.6万（25,599元/㎡）');
    expect(answer.text).toContain('朝向：南北');
    expect(answer.text).toContain('装修：精装');
  });

  test.each([
    ['li', false],
    ['wang', true],
    ['gao', true],
    ['zhao', true],
    ['qian', false],
    ['zhou', false],
  ])('%s sees the floor price: %s', async (who, sees) => {
    expect((await office.say(who, '房源 1502')).text.includes('底价')).toBe(sees);
    expect((await office.say(who, '房源 价格 1502')).text.includes('底价')).toBe(sees);
  });

  test.each(['tang', 'sun', 'admin'])('%s has nothing to do with units', async (who) => {
    expect((await office.say(who, '房源 1502')).word).toBe('denied');
  });

  test('what does not exist says how a unit is written', async () => {
    const answer = await office.say('li', '房源 A-1-9902');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('没有找到房源「A-1-9902」');
  });

  test('a door that two buildings have is one question', async () => {
    await office.say('zhao', '楼栋 A-2 预售证=510200 日期=2026-11-20');
    await office.say('zhao', '房源 A-2-1502 B1 两房两厅一卫 89㎡');
    const answer = await office.say('li', '房源 1502');
    expect(answer.word).toBe('ask');
    expect(answer.refs).toEqual(['A-1-1502', 'A-2-1502']);
    expect((await answer.press('A-2-1502')).text).toContain('A-2-1502 · 两房两厅一卫 · 未推');
    const change = await office.say('zhao', '房源 1502 朝向=北');
    expect(change.word).toBe('ask');
    expect((await change.press('A-2-1502')).text).toContain('朝向：— → 北');
  });

  test('alone it is the form of a new unit for the planner and the buildings for everybody else', async () => {
    const form = await office.say('zhao', '房源');
    expect(form.word).toBe('form');
    expect(form.form?.fields.map(({ name }) => name)).toContain('plans');
    const overview = await office.say('li', '房源');
    expect(overview.word).toBe('done');
    expect(overview.text).toContain('A-1 | 8 | 6');
    expect(overview.text).toContain('蓉预售字第 510104 号');
    const list = await overview.press('A-1 房源');
    expect(list.text).toContain('15 层 | 1501 ');
    expect(list.text).toContain('1502 待售');
    expect(list.buttons).toEqual([]);
  });

  test('four digits alone are still a customer', async () => {
    expect((await office.say('li', '8000')).refs).toEqual(['C12']);
  });
});

describe('lines that speak of a unit and of more are not taken for a question', () => {
  test.each([
    '王先生定了1502 定金五万 刷卡 七天内签',
    '1502不要了 放掉',
    '留1-1502给王先生到明天中午12点',
    'A-1-1503 锁2小时 C13',
    'C12 1502 申请优惠98折 老带新 今天能定',
    '王先生 看了1502和1503 嫌贵',
    '新客 王先生 13800138001 三房 预算300万',
    '跟进 C12 电话 问1502多少钱 下次=明天15:00',
  ])('%s', async (line) => {
    expect((await office.understand('li', line)).command).not.toBe('unit');
  });
});

describe('what a consultant can do with a unit that he looks at', () => {
  test('one press asks for whom he holds it, and another consultant for whom he waits', async () => {
    const shown = await office.say('li', '房源 1502');
    const form = await shown.press('hold.make.A-1-1502');
    expect(form.form?.fields.find(({ name }) => name === 'unit')?.value).toBe('A-1-1502');
    expect((await form.submit({ unit: 'A-1-1502', customer: 'C12' })).word).toBe('done');
    const held = await office.say('chen', '房源 1502');
    const waiting = await held.press('wait.join.A-1-1502');
    expect((await waiting.submit({ unit: 'A-1-1502', customer: 'C20' })).word).toBe('done');
  });

  test('who holds nothing has no such button', async () => {
    const shown = await office.say('zhao', '房源 1502');
    expect(shown.buttons).not.toContain('预留');
  });
});
