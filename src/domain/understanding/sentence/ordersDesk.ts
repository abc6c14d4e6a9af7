import { isFiller, residue } from '../segments.ts';
import type { Scan } from '../scan.ts';
import { CHINESE_DIGITS } from '../numbers/chineseNumber.ts';
import { readDecimal, toNumber } from '../numbers/decimal.ts';
import { MONEY_PERIOD } from './moneyPeriod.ts';
import type { DealAsked } from './asksDeal.ts';
import { words } from '../words/pattern.ts';

const NUMBER = `(?:\\d{1,5}|[${CHINESE_DIGITS}]{1,6})`;
const UNIT = '(?:个|次|组|位|条|批)?';
const NAME = '[\\u4e00-\\u9fff]{2,4}';
/** Nobody orders at greater length. */
const LONGEST = 60;

/** 跟进两百个, 新客30. */
const FOLLOW_UPS = new RegExp(`(?:跟进|回访)(?:目标|量|数)?(?:是|为|要|=|:|\\s)*(${NUMBER})${UNIT}`, 'u');
const NEW_CUSTOMERS = new RegExp(
  `(?:新(?:增)?客户?|新增)(?:目标|量|数)?(?:是|为|要|=|:|\\s)*(${NUMBER})${UNIT}`,
  'u',
);
const NAMED = new RegExp(`^${NAME}(?=$|\\s)`, 'u');
const TARGET_FILLER =
  '目标|任务|给|把|定(?:一?下|为|成|个)?|设(?:一?下|为|成|定)?|改(?:成|为|到)?|要|的|是|为';

const EXPORTS =
  /^(?:帮我?|给我|请|我要)?(?:把|将)?(?<lead>[^,。]{0,16}?)(?:导出|导(?=一?[份下张]|成|出)|(?:导|下载|拉)(?=[^,。]{0,14}(?:表|excel|csv|名单|清单|明细|台账)))(?![了过着致])(?:一?[份下个张]|出来?|成)?(?:excel|表格?|csv|名单|清单|明细|给我|发我|的|\s){0,4}(?<tail>[^,。]{0,16})$/iu;
const EXPORT_KINDS: readonly (readonly [string, RegExp])[] = [
  ['客户', /客户(?:名单|列表|资料|表)?/u],
  ['房源', /房源(?:表|清单)?|销控表/u],
  ['台账', /(?:合同|签约|销售)?台账|合同(?:明细|清单|表)?/u],
  ['收款', /收款(?:明细|记录|表)?|回款(?:明细|记录|表)?/u],
];
const EXPORT_FILLER =
  /^(?:把|将|这|份|一份|的|出来|给我|发我|excel|表格?|csv|明细|名单|清单|全部|所有|\s)+|(?:的|表格?|明细|excel|csv|一下|吧|\s)+$/giu;

const CHANNEL =
  /^(?:这个?群|本群|这里|此群)(?:以后|今后|从现在起|从今天起)?(?:只)?(?:就|要|都)?(?:接?收|发|推送?|通知)(?<what>[^,。]{2,30}?)(?:了|吧)?$/u;
const RECEIVED = words('日报|投诉|审批|运维|销控');
const CHANNEL_FILLER = '日报|投诉|审批|运维|销控|和|跟|及|以及|还有|的|提醒|通知|消息';

const TIME =
  '(?:早上?|上午|中午|下午|晚上?|夜里|凌晨)?\\s?(?:[零一二三四五六七八九十两]{1,3}|\\d{1,2})(?:[点时](?:半|[一二三四五]十|\\d{1,2}分?)?|:\\d{2})';
const QUIET = new RegExp(
  `^(?:每天)?(?<from>${TIME})(?:以?后)?\\s?(?:到|至|-|~)\\s?(?:第二天|次日)?(?<to>${TIME})(?:之?前|之间)?\\s?(?:都)?(?:请)?(?:不要|别|勿|不用|少)(?:再)?(?:打扰|吵|烦|发(?:消息|提醒|通知)|通知|提醒|叫|响)(?:我)?(?:了)?$`,
  'u',
);

const DELEGATES = new RegExp(
  `^我?(?:的)?(?:这几天|下周|明天|最近)?(?:不在|出差|休假|请假)?[\\s,]*(?:我?的)?审批(?:权限?)?(?:先|都|暂时|就)?(?:委托|交|转|让|由|拜托)给?\\s?(?<who>${NAME}?)(?:帮忙?|来)?(?:代(?:办|批|理|审|看)?|处理|审批?|批)?(?:一下)?[\\s,]*(?:(?:到|至|截止到?)\\s?(?<until>[^\\s,。]{2,16}?)(?:为止)?)?$`,
  'u',
);

const DAY = '(?<day>(?:\\d{4}-)?\\d{1,2}(?:月|-|\\.)\\d{1,2}[日号]?)';
const DAY_OFF = new RegExp(
  `^${DAY}(?:那天)?\\s?(?<before>[^,。]{0,16}?)[\\s,]*(?:案场|售楼处|售楼部|项目|全体|大家)(?:都|全体)?(?<off>休息|放假|不上班|停业|不开门|关门|歇业)(?:一天|1天)?(?:[\\s,]+(?<after>[^,。]{1,20}))?$`,
  'u',
);

/** 跟进间隔A级改成两天: a number that the rules leave open, by its name. */
const POLICY = new RegExp(
  `^(?:把|将)?(?<what>[\\u4e00-\\u9fff]{2,8}(?:间隔|期限|时限|保护期|有效期|提醒|上限)(?:[A-D]级?)?)(?:改|调|设置?|定)(?:成|为|到)\\s?(?<value>${NUMBER}\\s?(?:个?工作日|个?工作小时|个?小时|天|%))$`,
  'u',
);

/** Marks, and what polite words leave behind. */
const EDGE = /^[\s,.。!~]+|[\s,.。!~]+$/gu;

type Order = (text: string) => DealAsked | null;

const setsTarget: Order = (text) => {
  const [followUps, newCustomers] = [FOLLOW_UPS.exec(text), NEW_CUSTOMERS.exec(text)];
  const numbers = [followUps, newCustomers].map((match) => figures(match?.[1]));
  if (!/目标|任务/u.test(text) || numbers.every((number) => number === '')) {
    return null;
  }
  const bare = [followUps, newCustomers].reduce((rest, match) => rest.replace(match?.[0] ?? '', ' '), text);
  const period = bare.match(words(MONEY_PERIOD))?.[0] ?? '';
  const who = residue(bare.replace(period, ' '), TARGET_FILLER);
  return NAMED.test(who)
    ? {
        command: 'target.set',
        line: [
          NAMED.exec(who)?.[0] ?? who,
          period,
          ...['跟进', '新客'].map((key, i) => (numbers[i] === '' ? '' : `${key}=${numbers[i] ?? ''}`)),
        ]
          .filter((part) => part !== '')
          .join(' '),
      }
    : null;
};

const exportsList: Order = (text) => {
  const { lead = '', tail = '' } = EXPORTS.exec(text)?.groups ?? {};
  const [what, rest] = EXPORT_KINDS.some(([, kinds]) => kinds.test(lead)) ? [lead, tail] : [tail, lead];
  const kind = EXPORT_KINDS.find(([, kinds]) => kinds.test(what));
  if (kind === undefined || rest.replaceAll(EXPORT_FILLER, '').trim() !== '') {
    return null;
  }
  const filter = what.replace(kind[1], ' ').trim().replaceAll(EXPORT_FILLER, '').trim();
  return { command: 'export.make', line: `${kind[0]} ${filter}`.trim() };
};

const setsChannel: Order = (text) => {
  const what = CHANNEL.exec(text)?.groups?.['what'];
  return what === undefined || residue(what, CHANNEL_FILLER) !== ''
    ? null
    : { command: 'channel.set', line: (what.match(RECEIVED) ?? []).join(' ') };
};

const setsQuiet: Order = (text) => {
  const { from, to } = QUIET.exec(text)?.groups ?? {};
  return from === undefined || to === undefined ? null : { command: 'member.quiet', line: `${from}到${to}` };
};

const delegates: Order = (text) => {
  const { who, until } = DELEGATES.exec(text)?.groups ?? {};
  return who === undefined
    ? null
    : { command: 'delegation.set', line: until === undefined ? who : `${who} 到 ${until}` };
};

const closesDay: Order = (text) => {
  const { day, before = '', after = '' } = DAY_OFF.exec(text)?.groups ?? {};
  const reason = [before, after].find((part) => !isFiller(part)) ?? '';
  return day === undefined
    ? null
    : {
        command: 'calendar.set',
        line: `${day.replaceAll(/[月.]/gu, '-').replace(/[日号]$/u, '')} 休${reason === '' ? '' : ` 原因=${reason}`}`,
      };
};

const setsPolicy: Order = (text) => {
  const { what, value } = POLICY.exec(text)?.groups ?? {};
  return what === undefined || value === undefined
    ? null
    : { command: 'policy.set', line: `${what.replace(/级$/u, '')} ${value}` };
};

const ORDERS: readonly Order[] = [
  setsPolicy,
  setsTarget,
  exportsList,
  setsChannel,
  setsQuiet,
  delegates,
  closesDay,
];

/**
 * What is ordered at the desk in a sentence of its own, as its command reads it: 给李娜定下个月目标 跟进两百个, 把A级客户导成excel,
 * 审批先委托给高远 到11-30. Null where the line says anything besides.
 */
export function ordersDesk(scan: Scan): DealAsked | null {
  const text = scan.left.replace(EDGE, '');
  if (text.length < 6 || text.length > LONGEST) {
    return null;
  }
  for (const order of ORDERS) {
    const found = order(text);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** 两百 as 200; nothing where no number was said. */
function figures(typed: string | undefined): string {
  const value = typed === undefined ? null : readDecimal(typed);
  return value === null ? '' : String(toNumber(value));
}
