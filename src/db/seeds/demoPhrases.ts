import type { ComplaintCategory, ComplaintCause, Severity } from '../../domain/complaints/complaint.ts';
import type { ContactMethod } from '../../domain/followUp.ts';

/** Surnames that do not collide with those people try out first (王, 李, 张 ...): a first experiment is unambiguous. */
export const SURNAMES = Array.from('龚邵覃尹阎温季俞章鲁葛韦倪翟颜樊兰邢霍岳齐庞殷詹申耿关焦巩聂');

export interface Phrase {
  readonly text: string;
  readonly method: ContactMethod;
  readonly concerns: readonly string[];
}

export const REACHED: readonly Phrase[] = [
  { text: '电话沟通，客户想周末带家人再来看一次样板间', method: 'call', concerns: [] },
  { text: '介绍了118平的户型，客户觉得总价偏高，想等活动', method: 'call', concerns: ['价格'] },
  {
    text: '微信发了户型图和一房一价表，客户说晚上和家里商量',
    method: 'wechat',
    concerns: ['家人不同意'],
  },
  { text: '面谈四十分钟，看了沙盘和两套样板间，喜欢南向中间楼层', method: 'meeting', concerns: [] },
  { text: '客户问公积金能贷多少，已把测算发过去', method: 'wechat', concerns: [] },
  { text: '客户在对比旁边楼盘，主要纠结学区', method: 'call', concerns: ['学区'] },
  { text: '首付还差一点，等旧房卖掉，下个月再定', method: 'call', concerns: ['首付'] },
  { text: '客户觉得户型次卧偏小，推荐了另一个户型', method: 'meeting', concerns: ['户型'] },
  { text: '提醒客户周末有新品推介会，确认参加', method: 'sms', concerns: [] },
  { text: '客户问交房时间和装修标准，已逐条答复', method: 'call', concerns: [] },
];

export const NOT_REACHED: readonly Phrase[] = [
  { text: '电话没人接', method: 'call', concerns: [] },
  { text: '电话占线，稍后再打', method: 'call', concerns: [] },
  { text: '微信已读没回', method: 'wechat', concerns: [] },
  { text: '手机关机', method: 'call', concerns: [] },
];

/** What visitors said of what they saw. */
export const SEEN: readonly Omit<Phrase, 'method'>[] = [
  { text: '看了沙盘和样板间，喜欢客厅开间，想要中间楼层', concerns: [] },
  { text: '带父母一起来看，老人觉得离地铁远', concerns: ['位置'] },
  { text: '对户型满意，嫌总价高，问有没有优惠', concerns: ['价格'] },
  { text: '第二次来，重点看了采光和噪音，基本满意', concerns: [] },
  { text: '夫妻意见不一致，一个要三房一个要四房', concerns: ['家人不同意'] },
  { text: '问首付分期和公积金，回去算一算', concerns: ['首付'] },
];

/** Difficulties that consultants raise: the text, and what the manager answered where he did. */
export const DIFFICULTIES: readonly { readonly text: string; readonly answer: string | null }[] = [
  { text: '客户要求送车位才肯定，周末前要答复', answer: null },
  { text: '客户嫌首付高，问能不能分两次付', answer: '可以分两次，间隔不超过 30 天，合同里写明。' },
];

export const GOALS = [
  '邀约复访看样板间',
  '问家里商量的结果',
  '确认首付来源',
  '告知本周活动',
  '发最新价格表并讲解',
  '约到访时间',
];
export const PATHS = ['朋友圈广告', '路过', '朋友介绍', '抖音', '户外大牌', '老业主介绍'];
export const OCCUPATIONS = ['教师', '医生', '个体经营', '工程师', '公务员', '设计师', '会计', '销售'];

/** The past event and the coming one. */
export const EVENTS: readonly { readonly name: string; readonly place: string; readonly note: string }[] = [
  { name: '样板间开放日', place: '云溪府售楼处', note: '到场有伴手礼' },
  { name: '周末看房团', place: '云溪府售楼处', note: '大巴 9:30 从地铁口出发' },
];

/** Complaints, the oldest first; the last has just been taken. */
export const COMPLAINTS: readonly {
  readonly daysAgo: number;
  readonly text: string;
  readonly place: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly category: ComplaintCategory;
  readonly severity: Severity;
  readonly response: string | null;
  readonly pause: string | null;
  readonly result: string | null;
  /** Days until it was settled. */
  readonly tookDays: number;
  readonly cause: string | null;
  readonly causeKind: ComplaintCause | null;
}[] = [
  {
    daysAgo: 20,
    text: '次卧窗边渗水，墙皮发霉',
    place: 'A-2-601',
    name: '吴女士',
    phone: '+8613500135001',
    category: 'leak',
    severity: 2,
    response: '已致电，第二天上门查看',
    pause: null,
    result: '重做窗框密封胶，墙面已修复',
    tookDays: 4,
    cause: '窗框胶条老化',
    causeKind: 'material',
  },
  {
    daysAgo: 16,
    text: '打电话问办证进度，一直没人回复',
    place: null,
    name: null,
    phone: null,
    category: 'manner',
    severity: 1,
    response: '已道歉并说明办证进度',
    pause: null,
    result: '每周主动告知一次进度',
    tookDays: 9,
    cause: '回复不及时',
    causeKind: 'manner',
  },
  {
    daysAgo: 2,
    text: '地下车库照明坏了好几天',
    place: 'A-2-1801',
    name: '郑先生',
    phone: '+8613500135002',
    category: 'common',
    severity: 1,
    response: '已联系，物业今天换灯',
    pause: null,
    result: null,
    tookDays: 0,
    cause: null,
    causeKind: null,
  },
  {
    daysAgo: 3,
    text: '入户门关不严，漏风',
    place: 'A-2-305',
    name: '冯女士',
    phone: '+8613500135003',
    category: 'openings',
    severity: 2,
    response: '已联系，约时间上门',
    pause: '业主出差，下周回来',
    result: null,
    tookDays: 0,
    cause: null,
    causeKind: null,
  },
  {
    daysAgo: 0,
    text: '主卧卫生间地漏返水，味道很大',
    place: 'A-2-902',
    name: '周先生',
    phone: '+8613500135004',
    category: 'utilities',
    severity: 2,
    response: null,
    pause: null,
    result: null,
    tookDays: 0,
    cause: null,
    causeKind: null,
  },
];
