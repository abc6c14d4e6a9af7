import { normalise } from './normalise.ts';
import { NO_CONTACT } from './words/outcomes.ts';

/** What was said wrongly just now, and what it is instead. */
export interface Correction {
  /** 刘女士, of 不是C12，是刘女士. */
  readonly instead: string;
  /** 价格, of 价格是280: what of the record it is about. */
  readonly key: string | null;
  /** It only says what something is: a correction where that was said just now, and nothing otherwise. */
  readonly only: boolean;
}

const LEAD = /^(?:不对|不是吧|不好意思|抱歉|哦|噢|啊|等等|sorry|oops|no wait|wait)[\s,。!]+/iu;
const KEY = '(?<key>[\\u4e00-\\u9fff]{0,6}?)';
const PARTED = '[\\s,。;!]*';
/** How a line corrects the one before it. */
const PATTERNS: readonly RegExp[] = [
  // 不是C12，是刘女士
  new RegExp(
    `^${KEY}不(?:是|对)\\s?[^,。]{1,30}?${PARTED}(?:而|应该|我是说|现在)?是\\s?(?<instead>[^是]{1,60})$`,
    'iu',
  ),
  // 是明天不是后天
  new RegExp(`^${KEY}(?:应该|应)?是\\s?(?<instead>.{1,30}?)${PARTED}不是\\s?.{1,30}$`, 'iu'),
  // 手机号打错了 是13688880099
  new RegExp(
    `^(?:刚才?|刚刚|上面|上一?条|那一?条|这一?条)?(?:那条|的)?${KEY}我?(?:说|打|写|记|输|填|录|搞|弄|登|选)?错(?:人|客户|对象|号)?了?${PARTED}(?:(?:应该|应)?(?:是|为|改成|改为|换成)\\s?|(?=[\\d+]))(?<instead>.{1,60})$`,
    'iu',
  ),
  // 其实是没打通; what else 其实 begins is more that was told
  new RegExp(`^(?:其实|实际上?)是?\\s?(?<instead>[^,。]{0,3}(?:${NO_CONTACT})[^,。]{0,4})$`, 'iu'),
  // 应该是下午四点
  new RegExp(`^${KEY}(?:应该是|应该改成|应为|更正为|改正为)\\s?(?<instead>.{1,60})$`, 'iu'),
  /^(?:it'?s |it is |that'?s )?not\s.{1,30}?[,\s]+(?:but|it'?s|it is|i meant)\s(?<instead>.{1,60})$/iu,
  /^(?:i meant|(?:it )?should (?:be|have been)|correction:?)\s(?<instead>.{1,60})$/iu,
];
/** 价格是280; 改成微信; 改到周四 */
const ONLY: readonly RegExp[] = [
  /^(?<key>[\u4e00-\u9fff]{2,5}?)是\s?(?<instead>[^,。是]{1,40})$/u,
  /^(?:还是)?(?:改成|改为|换成|改用|改到|改在|改约|挪到|推到|推迟到|延到|提前到)\s?(?<instead>[^,。]{1,40})$/u,
];
/** 不对 是周四: behind such a word it need not be said what is wrong. */
const NO_LEAD = /^(?:不对|不是吧|等等|no wait|wait)/iu;
const IS = /^(?:应该)?是\s?(?<instead>[^,。是]{1,40})$/u;
/** What stands where the name of a field would, and is none. */
const NO_KEY = /^(?:我|他|她|这|那|它|客户|人|时间|刚才?|刚刚|都|还|就|也|但|可)+$/u;
const TAIL = /[\s,。!了吧啊呀哦的]+$/u;

/** What a line corrects of the one before it; null where it corrects nothing. */
export function correctionIn(line: string): Correction | null {
  const said = normalise(line).text;
  const text = said.replace(LEAD, '');
  for (const pattern of NO_LEAD.test(said) ? [...PATTERNS, IS] : PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) {
      return made(groups, false);
    }
  }
  for (const pattern of ONLY) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined && !NO_KEY.test(groups['key'] ?? '')) {
      return made(groups, true);
    }
  }
  return null;
}

function made(groups: Readonly<Record<string, string | undefined>>, only: boolean): Correction | null {
  const instead = (groups['instead'] ?? '').replace(TAIL, '').trim();
  const key = groups['key'] ?? '';
  return instead === '' ? null : { instead, key: key === '' || NO_KEY.test(key) ? null : key, only };
}
