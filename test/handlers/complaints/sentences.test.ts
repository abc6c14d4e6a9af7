import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeAll(async () => {
  office = await openSalesOffice();
});
afterAll(() => office.close());

const LINES: readonly (readonly [who: string, line: string, command: string, fields?: object])[] = [
  [
    'li',
    '2栋1203业主 主卧窗户漏水 第三次报了 很生气 要求今天给说法',
    'complaint',
    { unit: 'A-2-1203', category: '渗漏水', repeat: true, demand: '要求今天给说法' },
  ],
  [
    'li',
    '业主陈姐打电话来骂 样板间跟交付不一样 说要去住建局 13600136000',
    'complaint',
    {
      name: '陈姐',
      phone: '13600136000',
      category: '货不对板',
      risk: '向主管部门投诉',
      severity: 'highest',
      text: '业主陈姐打电话来骂 样板间跟交付不一样 说要去住建局',
    },
  ],
  ['sun', 'T5已打电话 明天上午师傅上门', 'respond', { complaint: 'T5', text: '已打电话 明天上午师傅上门' }],
  ['li', '投诉 C12 主卧漏水 严重=2', 'complaint', { customer: 'C12', severity: 2, category: '渗漏水' }],
  ['li', '投诉C12主卧漏水', 'complaint', { customer: 'C12', text: '主卧漏水' }],
  ['tang', '3栋802住户投诉电梯老是坏', 'complaint', { unit: 'A-3-802', category: '电梯' }],
  ['li', '王先生投诉空调不制冷 说要打12345', 'complaint', { customer: 'C12', risk: '向主管部门投诉' }],
  ['li', '1栋1502业主说要拉横幅堵门 交房又推迟', 'complaint', { severity: 'highest', category: '延期交付' }],
  ['sun', '投诉', 'complaints'],
  ['sun', '投诉 我的', 'complaints', { only: '我的' }],
  ['sun', '投诉 逾期', 'complaints', { only: '逾期' }],
  ['sun', '投诉 T5', 'complaints', { complaint: 'T5' }],
  ['sun', 'T5', 'complaints', { complaint: 'T5' }],
  ['sun', '投诉 T6 重复=T5', 'link-complaint', { complaint: 'T6', original: 'T5' }],
  [
    'sun',
    '办结 T5 结果=已补漏 原因=窗框胶条',
    'resolve',
    { result: '已补漏', cause: '窗框胶条', causeKind: '材料' },
  ],
  [
    'sun',
    'T5 办结 结果=已补漏 原因=窗框胶条',
    'resolve',
    { complaint: 'T5', result: '已补漏', cause: '窗框胶条' },
  ],
  ['sun', '暂停 T5 原因=等业主时间', 'pause', { complaint: 'T5', reason: '等业主时间' }],
  ['sun', '暂停T5 等业主时间', 'pause', { complaint: 'T5', reason: '等业主时间' }],
  ['sun', '恢复 T5', 'resume', { complaint: 'T5' }],
  ['sun', '重开 T5 原因=又漏水了', 'reopen', { complaint: 'T5', reason: '又漏水了' }],
  ['sun', '反馈 T5 已联系，明天上门', 'respond', { complaint: 'T5', text: '已联系，明天上门' }],
  ['sun', '转 T5 孙悦', 'take-over', { complaint: 'T5', person: '孙悦' }],
];

describe('what people say of complaints', () => {
  test.each(LINES)('%s: %s', async (who, line, command, fields = {}) => {
    const understood = await office.understand(who, line);
    expect({ command: understood.command, fields: understood.fields }).toMatchObject({ command, fields });
  });

  test.each([
    ['li', 'C12 电话 嫌公摊大 担心以后漏水'],
    ['li', '王先生觉得物业费贵 再看看'],
    ['li', '刘女士说怕吵 要看高楼层'],
    ['li', '王先生反馈价格太高'],
    ['li', 'C12 电话没接 之前投诉的事处理好了'],
  ])('what a buyer minds of a home that he looks at is a follow-up: %s: %s', async (who, line) => {
    expect((await office.understand(who, line)).command).toBe('log');
  });
});
