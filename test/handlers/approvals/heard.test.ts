import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
});

describe('a discount, however it is said', () => {
  test.each([
    ['优惠 C12 A-1-1502 2% 原因=老带新', 'C12', 'A-1-1502', '2%', '老带新'],
    ['优惠 C12 A-1-1502 5万 原因=全款', 'C12', 'A-1-1502', '5万', '全款'],
    ['优惠 王先生 1502 98折 老带新', 'C12', 'A-1-1502', '98折', '老带新'],
    ['优惠C12 1502 三万 因为全款', 'C12', 'A-1-1502', '三万', '全款'],
    ['王先生1502申请2%优惠，老带新', 'C12', 'A-1-1502', '2%', '老带新'],
    ['帮王先生申请1502 九八折 原因老带新', 'C12', 'A-1-1502', '九八折', '老带新'],
    ['优惠 客户=C12 房源=1502 优惠=2个点 原因=老业主', 'C12', 'A-1-1502', '2个点', '老业主'],
    ['discount C12 A-1-1502 2% reason=referral', 'C12', 'A-1-1502', '2%', 'referral'],
    ['discount C12 A-1-1502 50000 reason=cash buyer', 'C12', 'A-1-1502', '50000', 'cash buyer'],
  ])('%s', async (line, customer, unit, discount, reason) => {
    const { command, fields } = await office.understand('li', line);
    expect(command).toBe('discount');
    expect(fields).toMatchObject({ customer, unit, discount, reason });
  });

  test.each([
    ['客户要求再降5万', 'log'],
    ['王先生想申请1502优惠2个点', 'log'],
    ['C12 说 1502 再优惠2个点就定', 'log'],
    ['优惠活动什么时候', null],
    ['审批流程怎么走', null],
    ['委托书怎么写', null],
  ])('%s is none', async (line, command) => {
    expect((await office.understand('li', line)).command ?? null).toBe(command);
  });
});

describe('an approval by its number', () => {
  test.each([
    ['审批 S31', { approval: 'S31' }],
    ['审批S31', { approval: 'S31' }],
    ['S31', { approval: 'S31' }],
    ['S31 同意', { approval: 'S31', action: '同意' }],
    ['同意S31', { approval: 'S31', action: '同意' }],
    ['同意 S31', { approval: 'S31', action: '同意' }],
    ['不同意 S31 价格太低', { approval: 'S31', action: '不同意', note: '价格太低' }],
    ['审批 S31 退回 写清楚原因', { approval: 'S31', action: '退回', note: '写清楚原因' }],
    ['审批 S31 加签 高总', { approval: 'S31', action: '加签', note: '高总' }],
    ['approve S31', { approval: 'S31', action: '同意' }],
    ['approvals S31 refuse too low', { approval: 'S31', action: '不同意', note: 'too low' }],
  ])('%s', async (line, fields) => {
    const heard = await office.understand('wang', line);
    expect(heard.command).toBe('approvals');
    expect(heard.fields).toEqual(fields);
  });
});

describe('who decides for somebody', () => {
  test.each([
    ['委托 高远 到=11-30', '2026-11-30'],
    ['委托 高远 到 11-30', '2026-11-30'],
    ['委托高远到11-30 18:00', '2026-11-30'],
    ['委托给高远到明天', '2026-11-24'],
    ['委托 高远 明天', '2026-11-24'],
    ['delegate 高远 until=11-30', '2026-11-30'],
  ])('%s', async (line, day) => {
    const heard = await office.understand('wang', line);
    expect(heard.command).toBe('delegate');
    expect(heard.fields['to']).toBe('高远');
    expect(JSON.stringify(heard.fields['until'])).toContain(day);
  });
});
