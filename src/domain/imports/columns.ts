import { CONTRACT_COLUMNS } from './contractColumns.ts';
import type { ImportColumn } from './importColumn.ts';
import type { ImportKind } from './importRun.ts';
import { PLACE_COLUMNS } from './placeColumns.ts';
import { RECEIPT_COLUMNS } from './receiptColumns.ts';

const CUSTOMER: readonly ImportColumn[] = [
  { field: 'name', names: ['姓名', 'name', '客户姓名', '客户名称', '客户', '称呼', 'customer'] },
  {
    field: 'phone',
    names: [
      '电话',
      'phone',
      '手机',
      '手机号',
      '手机号码',
      '联系电话',
      '联系方式',
      '电话号码',
      'mobile',
      'tel',
    ],
  },
  {
    field: 'phone2',
    names: ['电话2', 'phone 2', '备用电话', '第二电话', '手机2', '其他电话', 'second phone'],
    joins: '、',
  },
  { field: 'owner', names: ['置业顾问', 'consultant', '归属', '归属人', '顾问', '销售', '跟进人', 'owner'] },
  {
    field: 'firstContactAt',
    names: [
      '首次接触',
      'first contact',
      '首次接触日期',
      '首次接触时间',
      '首访日期',
      '首次到访',
      '来访日期',
      '到访日期',
      '接待日期',
      '来电日期',
      '首次联系',
    ],
    kind: 'date',
  },
  {
    field: 'enteredAt',
    names: ['录入日期', 'entered', '录入时间', '登记日期', '登记时间', '创建时间', 'created'],
    kind: 'date',
  },
  { field: 'level', names: ['级别', 'level', '客户级别', '等级', '意向等级', '意向'] },
  { field: 'gender', names: ['性别', 'gender'] },
  { field: 'source', names: ['来源', 'source', '客户来源', '来源渠道'] },
  { field: 'path', names: ['认知途径', 'path', '途径', '媒体'] },
  { field: 'channelCompany', names: ['渠道公司', 'channel', '渠道', '分销公司', '中介公司'] },
  { field: 'channelAgent', names: ['渠道经纪人', 'agent', '经纪人', '中介'] },
  { field: 'referrer', names: ['推荐人', 'referrer', '老带新推荐人', '介绍人'] },
  {
    field: 'rooms',
    names: ['想要几房', 'rooms', '意向户型', '需求户型', '户型需求', '户型', '居室', '房型', '几房', '房数'],
  },
  { field: 'budget', names: ['预算', 'budget', '购房预算', '总价预算'], kind: 'money' },
  { field: 'downPayment', names: ['首付', 'down payment', '首付预算'], kind: 'money' },
  { field: 'area', names: ['意向面积', 'area', '面积', '需求面积'], kind: 'area' },
  { field: 'floor', names: ['意向楼层', 'floor', '楼层'] },
  { field: 'orientation', names: ['朝向', 'orientation', '意向朝向'] },
  { field: 'purpose', names: ['购房目的', 'purpose', '置业目的', '用途'] },
  { field: 'place', names: ['居住区域', 'place', '区域', '居住地', '片区'] },
  { field: 'age', names: ['年龄', 'age'] },
  { field: 'occupation', names: ['职业', 'occupation'] },
  { field: 'address', names: ['地址', 'address', '联系地址', '通讯地址'] },
  {
    field: 'firstContactNote',
    names: ['备注', 'note', '跟进', '跟进记录', '首次跟进', '情况', 'notes', 'remarks'],
    joins: '；',
  },
];

const UNIT: readonly ImportColumn[] = [
  ...PLACE_COLUMNS,
  { field: 'layout', names: ['户型', 'layout', '户型名称', '户型编号'] },
  { field: 'rooms', names: ['室', 'rooms', '几室', '房间数', '居室'] },
  { field: 'halls', names: ['厅', 'halls', '几厅'] },
  { field: 'baths', names: ['卫', 'baths', '几卫', '卫生间'] },
  {
    field: 'builtArea',
    names: ['建筑面积', 'built area', '建面', '面积', '预测建筑面积', '实测建筑面积'],
    kind: 'area',
  },
  { field: 'innerArea', names: ['套内面积', 'inner area', '套内', '套内建筑面积'], kind: 'area' },
  { field: 'orientation', names: ['朝向', 'orientation'] },
  { field: 'decoration', names: ['装修', 'decoration', '装修标准', '交付标准'] },
  {
    field: 'listPrice',
    names: ['价格', 'list price', '总价', '表价', '房源总价', '面价', 'price'],
    kind: 'money',
  },
  { field: 'floorPrice', names: ['底价', 'floor price', '底价总价'], kind: 'money' },
  { field: 'filedPrice', names: ['备案价', 'filed price', '备案总价', '备案价格'], kind: 'money' },
  { field: 'state', names: ['状态', 'state', '销售状态', '房源状态'] },
];

export const IMPORT_COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  customer: CUSTOMER,
  unit: UNIT,
  contract: CONTRACT_COLUMNS,
  receipt: RECEIPT_COLUMNS,
};

/** Where a field stands a second time, it is this one. */
export const SECOND_COLUMNS: Readonly<Record<string, string>> = { phone: 'phone2' };

/** What a table of errors has of its own, and is sent back with. */
export const FAULT_COLUMN: readonly string[] = ['错误', 'Error'];

/** Without these columns a table is none of its kind. */
export const NEEDED_COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  customer: ['name', 'phone'],
  unit: ['unit'],
  contract: ['unit', 'customer', 'day', 'price'],
  receipt: ['amount', 'paidDay'],
};
