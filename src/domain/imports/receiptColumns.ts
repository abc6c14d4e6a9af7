import type { ImportColumn } from './importColumn.ts';
import { PLACE_COLUMNS } from './placeColumns.ts';

/** What a cashier writes down of money that came in. */
export const RECEIPT_COLUMNS: readonly ImportColumn[] = [
  {
    field: 'contract',
    names: ['合同编号', 'contract', '合同号', '合同', '原编号', '原合同编号', '认购编号', 'contract no'],
  },
  ...PLACE_COLUMNS,
  {
    field: 'customer',
    names: [
      '客户',
      'customer',
      '客户姓名',
      '客户名称',
      '姓名',
      '买受人',
      '业主',
      '交款人',
      '付款人',
      'payer',
    ],
  },
  {
    field: 'amount',
    names: [
      '金额',
      'amount',
      '收款金额',
      '实收金额',
      '到账金额',
      '实收',
      '本次收款',
      '交款金额',
      '付款金额',
      '已收金额',
    ],
    kind: 'money',
  },
  {
    field: 'paidDay',
    names: [
      '收款日期',
      'date',
      '到账日期',
      '付款日期',
      '交款日期',
      '缴款日期',
      '日期',
      '收款时间',
      'paid on',
    ],
    kind: 'date',
  },
  {
    field: 'kind',
    names: ['款项', 'kind', '款项类型', '款项名称', '款类', '费用类型', '收款类型', '收款项目'],
  },
  { field: 'payBy', names: ['收款方式', 'method', '付款方式', '支付方式', '结算方式', '缴款方式'] },
  { field: 'account', names: ['账户', 'account', '收款账户', '入账账户', '账户类型', '到账账户'] },
  {
    field: 'reference',
    names: [
      '流水号',
      'reference',
      '收据号',
      '票据号',
      '凭证号',
      '收据编号',
      '票据编号',
      '银行流水号',
      'slip',
    ],
  },
  { field: 'credit', names: ['多收留存', 'keep as credit', '多收', '预存', '转预存', '多付'] },
];
