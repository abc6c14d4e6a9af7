import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { PLACEHOLDERS } from '../../domain/papers/placeholders.ts';
import { type DocxBlock, writeDocx } from './writeDocx.ts';

const HOME: readonly DocxBlock[] = [
  { kind: 'text', text: '出卖方（甲方）：{项目名称}' },
  { kind: 'text', text: '买受方（乙方）：{客户姓名}　电话：{客户电话}　共有人：{共有人}' },
  {
    kind: 'text',
    text: '一、乙方购买甲方的房屋：{项目名称} {楼栋} 栋 {房号}，户型 {户型}，建筑面积 {建筑面积} 平方米，套内面积 {套内面积} 平方米，预售证号 {预售证号}。',
  },
  {
    kind: 'text',
    text: '二、房屋成交总价人民币 {成交总价} 元（大写：{总价大写}），按建筑面积每平方米 {成交单价} 元。',
  },
];
const SIGNATURES: readonly DocxBlock[] = [
  { kind: 'text', text: '甲方（盖章）：　　　　　　　　　　乙方（签字）：' },
  { kind: 'text', text: '置业顾问：{置业顾问}　　　　　　　　打印日期：{打印日期}' },
];

/** How a template of a paper is written: for a company to start from, not to sign. */
export function sampleTemplate(kind: PaperKind): Uint8Array {
  switch (kind) {
    case 'subscription':
      return writeDocx([
        { kind: 'title', text: '商品房认购书（样本）' },
        { kind: 'text', text: '编号：{认购编号}' },
        ...HOME,
        {
          kind: 'text',
          text: '三、乙方于 {认购日期} 交定金人民币 {定金} 元（大写：{定金大写}），于 {签约期限} 前签订商品房买卖合同。',
        },
        ...SIGNATURES,
      ]);
    case 'contract': {
      const { name, columns } = PLACEHOLDERS.plan;
      const cells = columns.map((column) => `{${column}}`);
      return writeDocx([
        { kind: 'title', text: '商品房买卖合同（样本）' },
        { kind: 'text', text: '编号：{合同编号}　签约日期：{签约日期}' },
        ...HOME,
        {
          kind: 'text',
          text: '三、付款方式：{付款方式}；首付款人民币 {首付款} 元，贷款人民币 {贷款金额} 元。付款计划：',
        },
        {
          kind: 'table',
          rows: [
            [...columns],
            cells.map((cell, at) =>
              at === 0 ? `{#${name}}${cell}` : at === cells.length - 1 ? `${cell}{/${name}}` : cell,
            ),
          ],
        },
        ...SIGNATURES,
      ]);
    }
  }
}
