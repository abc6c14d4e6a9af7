import type { PaperKind } from './paperKind.ts';

/** What a place of a template is filled with; a table is a line for each of its rows. */
export interface Placeholder {
  /** As it stands between braces: {客户姓名}. */
  readonly name: string;
  /** The papers that have it. */
  readonly of: readonly PaperKind[];
  /** Of a table: what stands in each of its rows. */
  readonly columns?: readonly string[];
}

const BOTH = ['subscription', 'contract'] as const satisfies readonly PaperKind[];
const CONTRACT = ['contract'] as const satisfies readonly PaperKind[];

/** The closed list of what a template may have between braces; `i18n` says what each is. */
export const PLACEHOLDERS = {
  project: { name: '项目名称', of: BOTH },
  building: { name: '楼栋', of: BOTH },
  entrance: { name: '单元', of: BOTH },
  unit: { name: '房号', of: BOTH },
  unitKey: { name: '房源编号', of: BOTH },
  floor: { name: '楼层', of: BOTH },
  layout: { name: '户型', of: BOTH },
  builtArea: { name: '建筑面积', of: BOTH },
  innerArea: { name: '套内面积', of: BOTH },
  permit: { name: '预售证号', of: BOTH },
  customer: { name: '客户姓名', of: BOTH },
  phone: { name: '客户电话', of: BOTH },
  address: { name: '客户地址', of: BOTH },
  coOwners: { name: '共有人', of: BOTH },
  price: { name: '成交总价', of: BOTH },
  priceInWords: { name: '总价大写', of: BOTH },
  unitPrice: { name: '成交单价', of: BOTH },
  deposit: { name: '定金', of: BOTH },
  depositInWords: { name: '定金大写', of: BOTH },
  consultant: { name: '置业顾问', of: BOTH },
  printedOn: { name: '打印日期', of: BOTH },
  subscription: { name: '认购编号', of: BOTH },
  subscribedOn: { name: '认购日期', of: BOTH },
  signBy: { name: '签约期限', of: BOTH },
  contract: { name: '合同编号', of: CONTRACT },
  signedOn: { name: '签约日期', of: CONTRACT },
  payment: { name: '付款方式', of: CONTRACT },
  downPayment: { name: '首付款', of: CONTRACT },
  loan: { name: '贷款金额', of: CONTRACT },
  plan: { name: '付款计划', of: CONTRACT, columns: ['期次', '款项', '应付日期', '应付金额', '金额大写'] },
} as const satisfies Readonly<Record<string, Placeholder>>;

export type PlaceholderKey = keyof typeof PLACEHOLDERS;
export const PLACEHOLDER_KEYS = Object.keys(PLACEHOLDERS) as readonly PlaceholderKey[];
