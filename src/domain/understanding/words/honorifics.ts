import type { Gender } from '../../customer.ts';

/** What follows a name when people speak of somebody. */
export interface Honorific {
  readonly word: string;
  readonly gender: Gender | null;
  /** The word must not go on like this: 总 is no title in 总价. */
  readonly not?: string;
  /** Only at the end of a word or before a verb: 工 is in too many other words. */
  readonly closed?: boolean;
  /** Titles that colleagues bear as well: a name for a new customer, no mention of a known one. */
  readonly staff?: boolean;
}

export const HONORIFICS: readonly Honorific[] = [
  { word: '先生', gender: 'm' },
  { word: '女士', gender: 'f' },
  { word: '小姐姐', gender: 'f' },
  { word: '小姐', gender: 'f' },
  { word: '太太', gender: 'f' },
  { word: '夫人', gender: 'f' },
  { word: '阿姨', gender: 'f' },
  { word: '大姐', gender: 'f' },
  { word: '大妈', gender: 'f' },
  { word: '奶奶', gender: 'f' },
  { word: '嫂子', gender: 'f' },
  { word: '美女', gender: 'f' },
  { word: '大哥', gender: 'm' },
  { word: '大爷', gender: 'm' },
  { word: '大叔', gender: 'm' },
  { word: '叔叔', gender: 'm' },
  { word: '伯伯', gender: 'm' },
  { word: '爷爷', gender: 'm' },
  { word: '帅哥', gender: 'm' },
  { word: '师傅', gender: 'm' },
  { word: '老板娘', gender: 'f' },
  { word: '老板', gender: null },
  { word: '老师', gender: null },
  { word: '医生', gender: null },
  { word: '教授', gender: null },
  { word: '律师', gender: null },
  { word: '主任', gender: null },
  { word: '院长', gender: null },
  { word: '校长', gender: null },
  { word: '局长', gender: null },
  {
    word: '总',
    gender: null,
    not: '价|共|体|部|面|数|额|款|监|经|房|高|裁|算|之|结|得|楼|户|的(?!合同|电话|手机|号码|资料|房|按揭|贷款|首付|预算|跟进|客户|计划|级别|等级|意向|名字|地址|职业|年龄|保护|归属|老婆|老公|爱人)|是',
  },
  { word: '哥', gender: 'm' },
  { word: '姐', gender: 'f', not: '夫|弟|妹' },
  { word: '嫂', gender: 'f' },
  // 陈生, 陈太: how agents in the south write.
  { word: '生', gender: 'm', closed: true, not: '活|日|病|气|意|孩|了' },
  { word: '太', gender: 'f', closed: true, not: '不|过|大|小|高|低|远|贵|多|少' },
  { word: '叔', gender: 'm' },
  { word: '姨', gender: 'f' },
  { word: '妹', gender: 'f', closed: true },
  { word: '董', gender: null, closed: true },
  { word: '工', gender: null, closed: true },
  { word: '局', gender: null, closed: true },
  { word: '经理', gender: null, staff: true },
  { word: '主管', gender: null, staff: true },
  { word: '顾问', gender: null, staff: true },
];

/** Titles before an English name. */
export const ENGLISH_TITLES: Readonly<Record<string, Gender | null>> = {
  mr: 'm',
  mister: 'm',
  sir: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  madam: 'f',
  dr: null,
};

/** Words that begin like a surname with a title and are none: 施工, 方总价. */
export const NOT_NAMES: ReadonlySet<string> = new Set([
  '施工',
  '明哥',
  '单总',
  '高工',
  '房总',
  '万总',
  '连总',
  '强哥',
  '卫生',
  '余生',
  '安生',
  '高生',
  '连生',
  '万生',
  '常生',
  '向生',
  '华生',
  '医生',
]);

/** 小 and 老 before a surname make a name unless the two begin one of these. */
export const NOT_NICKNAMES =
  '小(?:高层|于|米|白领|金库|包|单|房|路|车|史|常|文|康|龙|时|万|江|游|方(?:面|案)|成|阳台|连|简|明|安|管|童|关|边|黄车|程序|马路|石|易)|老(?:万|房|方法|师|板|路|包|管|车|是|康|成|卫|常|文|向|单|关|边|华|明|项|安|城|石|游)';
