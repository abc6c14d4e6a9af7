import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeAll(async () => {
  office = await openSalesOffice();
  await office.say('wang', '活动 周末看房团 11-28 10:00');
});
afterAll(() => office.close());

/** Who says what, which command it is, and what of its fields must be understood. */
const LINES: readonly (readonly [who: string, line: string, command: string, fields?: object])[] = [
  ['li', '这个客户算谁的 13800138000', 'verdict'],
  ['li', '13800138000是谁的客户', 'verdict'],
  ['li', 'C12归谁', 'verdict'],
  ['li', '推几套给C13', 'match', { customer: 'C13' }],
  ['li', '给刘女士推几套', 'match', { customer: 'C13' }],
  ['li', '王先生有什么合适的房源', 'match', { customer: 'C12' }],
  ['li', '帮C12匹配一下房源', 'match', { customer: 'C12' }],
  ['li', '1503谁想要', 'match', { unit: 'A-1-1503' }],
  ['li', '有没有三房 120左右 300万以内 15楼以上 不要西边套', 'search', { rooms: 3 }],
  ['li', '100平左右三房有吗', 'search', { rooms: 3 }],
  ['li', '预算200万能买啥', 'search'],
  ['li', 'any 3 bedroom under 3 million high floor?', 'search', { rooms: 3 }],
  ['li', 'customers not contacted for 7 days', 'find'],
  ['li', 'who wants 1503', 'match', { unit: 'A-1-1503' }],
  ['tang', 'walk-in Ms Zhou 13766668888 wants 2 bedrooms', 'visit', { name: 'Ms Zhou' }],
  ['li', '还有没有两房，200万左右的', 'search', { rooms: 2 }],
  ['li', '三房，预算三百万以内，要朝南的，推荐几套', 'search', { rooms: 3 }],
  ['li', 'A级客户 7天没跟进的', 'find'],
  ['li', '15天没联系的客户', 'find'],
  ['li', '三房客户有哪些', 'find'],
  ['tang', '轮到谁了', 'rota'],
  ['li', '下一组该谁接', 'rota'],
  ['li', 'E1 C12 不来了 出差', 'event-answer', { customer: 'C12', answer: '不来' }],
  ['li', 'E1 王先生 来 2人', 'event-answer', { answer: '来', people: 2 }],
  ['wang', 'E1 名单', 'event-list'],
  ['li', 'C12 不是A级，是B级', 'edit', { customer: 'C12', level: 'B' }],
  ['li', '1号楼还剩多少套', 'grid', { building: '1' }],
  ['li', '云溪府还有多少套房', 'unit'],
  ['li', '我请假了', 'rota', { action: '请假' }],
  ['li', '我回来了', 'rota', { action: '回来' }],
  ['tang', '没留电话的一组，王先生', 'visit'],
  ['chen', '领取 C10', 'pool', { action: '领取', customer: 'C10' }],
  ['li', '销控图 A-1', 'grid', { building: 'A-1' }],
  ['li', 'C12 要换成 B级', 'edit', { customer: 'C12', level: 'B' }],
  ['zhao', 'A-1-2001 调价到270万 原因=活动价', 'unit', { unit: 'A-1-2001', listPrice: 2_700_000 }],
  ['tang', '来了一组客户，姓周，女士，13766668888，看两房', 'visit', { phone: '13766668888' }],
  ['li', '来了一组客户，周女士，13766668888，看两房', 'customer', { phone: '13766668888' }],
  ['li', '王先生定了1502 定金五万', 'subscribe', { customer: 'C12', deposit: 50_000 }],
];

describe('what a sales office says without a command word', () => {
  test.each(LINES)('%s: %s', async (who, line, command, fields = {}) => {
    const understood = await office.understand(who, line);
    expect({ command: understood.command, fields: understood.fields }).toMatchObject({ command, fields });
  });

  test('that somebody is to be given to a colleague is no follow-up', async () => {
    expect((await office.understand('wang', 'C12转给陈浩')).command).toBeNull();
  });

  test.each([
    ['li', '王先生说有没有三房'],
    ['li', '王先生问还有多少套房'],
    ['li', '刘女士说她今天请假了'],
    ['li', 'C12 电话 问还有没有三房 300万以内的'],
    ['li', '刘女士说推荐的那几套都不喜欢'],
  ])('what a customer said is still a follow-up: %s: %s', async (who, line) => {
    expect((await office.understand(who, line)).command).toBe('log');
  });
});
