import type { ContactMethod } from '../../followUp.ts';

/** How a contact was or will be made. `next` words mean the method only in what is to be done next. */
export interface MethodWords {
  readonly method: ContactMethod;
  readonly words: string;
  readonly next?: string;
}

export const METHOD_WORDS: readonly MethodWords[] = [
  {
    method: 'wechat',
    words: '微信|企微|vx|加v|发v|朋友圈私信|we ?chat(?:ted)?|wx(?![a-z])',
    next: '发(?:户型图|资料|视频|图)',
  },
  {
    method: 'sms',
    words:
      '短信|信息发|发信息|发了信息|\\bsms\\b|\\btext(?:ed)?(?= (?:him|her|them|mr|ms|mrs|to|back|c\\d)|$|\\s?\\u0001)|text message',
  },
  { method: 'email', words: '邮件|邮箱|发邮|\\be-?mail(?:ed)?\\b' },
  {
    method: 'meeting',
    words:
      '面谈|面聊|见面|见了面|(?<![看听遇罕意常])见(?:了|过)(?!解|面)|当面|上门|来访|到访|来案场|到案场|来售楼[处部]|来现场|到现场|带看|又来了|来看了?|来了趟|来过|过来看|复访|二访|看了?样板[间房]|看了?房|看现场|\\bmeeting\\b|\\bmet\\b|\\bmeet\\b|\\bvisit(?:ed|s)?\\b|face to face|\\bviewing\\b|show ?flat|show ?room|came (?:in|back|by)',
    next: 'come(?:s)? back|coming|come (?:in|by)|过来|来看|约看|看房|约见|碰面|见一面|来签|来谈|来交|约来|来(?=[看签谈交]|$|[\\s,。\\u0001])|接待',
  },
  {
    method: 'call',
    words:
      '打(?:了|过)?(?:个|通|几个|两个|一个)?(?:电话|手机)|电话|去电|来电|致电|回电|打过去|打过来|打了|拨打|通话|没接|未接|不接|没人接|无人接听|接通|拒接|关机|停机|空号|占线|忙音|挂断|挂了|打不通|\\bcall(?:ed|s|ing)?\\b|\\bphoned?\\b|\\brang\\b|\\bvoicemail\\b|no answer|hung up|picked up|pick up',
    next: '再打|回个?电|打给|打一个|打一遍|打',
  },
];
