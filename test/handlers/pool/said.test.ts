import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeAll(async () => {
  office = await openSalesOffice();
});
afterAll(async () => {
  await office.close();
});

describe('the pool is spoken of in many ways', () => {
  test.each([
    ['公海里有谁', {}],
    ['公海 有哪些客户', {}],
    ['公海名单', {}],
    ['公海里三房的客户', { query: '三房的客户' }],
    ['公海三房 300万以内', { query: '三房 300万以内' }],
    ['公海　领取　Ｃ１２', { action: '领取', customer: 'C12' }],
    ['公海，领取：C12', { action: '领取', customer: 'C12' }],
    ['公海 C12 领取', { action: '领取', customer: 'C12' }],
    ['公海抢C12', { action: '领取', customer: 'C12' }],
    ['从公海领取C12', { action: '领取', customer: 'C12' }],
    ['公海 领取 13800138000', { action: '领取', customer: '13800138000' }],
    ['把C12放进公海', { action: '放入', customer: 'C12' }],
    ['C12 放入公海，客户出国了', { action: '放入', customer: 'C12', reason: '客户出国了' }],
    ['公海 放入C12 原因：出国', { action: '放入', customer: 'C12', reason: '出国' }],
    ['公海 分配 C12 给 李娜', { action: '分配', customer: 'C12', to: '李娜' }],
    ['公海 把C12分配给李娜', { action: '分配', customer: 'C12', to: '李娜' }],
    ['pool assign C12 to 李娜', { action: '分配', customer: 'C12', to: '李娜' }],
  ])('%s', async (line, fields) => {
    expect(await office.understand('wang', line)).toMatchObject({ command: 'pool', fields });
  });
});

describe('so is a hand-over', () => {
  test.each([
    ['交接李娜', { member: '李娜' }],
    ['交接李娜给陈浩', { member: '李娜', to: '陈浩' }],
    ['交接 李娜的客户 全部给 陈浩', { member: '李娜', to: '陈浩' }],
    ['交接 li → chen', { member: 'li', to: 'chen' }],
    ['handover-staff li to chen', { member: 'li', to: 'chen' }],
  ])('%s', async (line, fields) => {
    expect(await office.understand('wang', line)).toMatchObject({ command: 'handover-staff', fields });
  });
});
