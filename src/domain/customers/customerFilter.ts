import type { CustomerLevel, CustomerSource, CustomerState, Purpose } from '../customer.ts';
import { chineseNumber } from '../understanding/numbers/chineseNumber.ts';
import { takeAmounts } from '../understanding/recognise/amounts.ts';
import { findLevels } from '../understanding/recognise/level.ts';
import { takeRooms } from '../understanding/recognise/rooms.ts';
import { takePurpose, takeSource } from '../understanding/recognise/vocabulary.ts';
import { Scan, type Span } from '../understanding/scan.ts';
import { residue } from '../understanding/segments.ts';
import { words } from '../understanding/words/pattern.ts';
import type { Range } from '../values.ts';
import { causeIn } from './lostCause.ts';

/** Which customers are looked for; what is left out does not matter. */
export interface CustomerFilter {
  readonly levels?: readonly CustomerLevel[];
  readonly states?: readonly CustomerState[];
  readonly rooms?: number;
  readonly sources?: readonly CustomerSource[];
  readonly purposes?: readonly Purpose[];
  /** Fen; the customer's budget must reach into it. */
  readonly budget?: { readonly from?: number; readonly to?: number };
  /** Days without a follow-up. */
  readonly idleDays?: number;
  readonly lostCause?: string;
}

const MOST_DAYS = 3_650;
const IDLE =
  /(?:超过|满|近|最近)?\s?(?<n>\d{1,4}|半|[一两二三四五六七八九十]{1,3})\s?(?<unit>天|日|个?(?:周|星期|礼拜)|个?月|days?|weeks?|months?)\s?(?:以上)?(?:都)?(?:没有?|未|没|not|without|no)\s?(?:再)?(?:跟进?过?|联系过?|回访过?|动静|follow(?:ed)?[- ]?ups?|contact(?:ed)?)(?:的|了)?/giu;
const IDLE_ENGLISH =
  /(?:not (?:followed up|contacted)|no (?:follow-?up|contact)|idle) (?:for |in )?(?<n>\d{1,4})\s?(?<unit>days?|weeks?|months?)/giu;
const STATES: readonly (readonly [CustomerState, RegExp])[] = [
  ['lost', words('已?流失|战败|丢了的|lost')],
  ['visited', words('已(?:来|到)?访|(?:来|到)访过|来过|visited')],
  ['prospect', words('(?:未|没)(?:来|到)?(?:访|过)|意向(?!级|等)|prospects?')],
  ['subscribed', words('已?认购|subscribed')],
  ['contracted', words('已?签约|contracted')],
  ['delivered', words('已?交付|delivered')],
];
const FILLERS = '的|客户|们|客人|全部|所有|有哪些|哪些|没成交|名单|列表|and|with|customers?|all|the|of';
/** Everybody but who was lost: those are looked for by saying so. */
const KEPT: readonly CustomerState[] = ['prospect', 'visited', 'subscribed', 'contracted', 'delivered'];
/** Whoever has bought is not chased. */
export const CHASED: readonly CustomerState[] = ['prospect', 'visited'];
const ABOUT = 0.1;

/**
 * Reads `A级 三房 7天未跟进`, `流失 价格`, `来电 300万以内`. Undefined where anything in the text is none of these: then it is a
 * name or something else, and must not be half understood. `unsaid`: the states that are meant where none is said.
 */
export function customerFilter(
  typed: string,
  unsaid: readonly CustomerState[] = KEPT,
): CustomerFilter | undefined {
  const scan = new Scan(typed);
  const idleDays = takeIdle(scan);
  const states = takeStates(scan);
  const levels = takeLevels(scan);
  const rooms = takeRooms(scan);
  const amounts = takeAmounts(scan, false);
  const purpose = takePurpose(scan);
  const source = takeSource(scan);
  const lostCause = takeCause(scan, states);
  const said = [idleDays, ...states, ...levels, rooms, amounts.budget, purpose, source, lostCause];
  const unread =
    residue(scan.rest, FILLERS) !== '' ||
    amounts.area !== null ||
    amounts.floor !== null ||
    amounts.downPayment !== null ||
    Object.keys(amounts.invalid).length > 0;
  if (unread || said.every((one) => one === null || one === undefined)) {
    return undefined;
  }
  return {
    states: statesMeant(states, lostCause, idleDays, unsaid),
    ...(levels.length === 0 ? {} : { levels }),
    ...(rooms === null ? {} : { rooms }),
    ...(amounts.budget === null ? {} : { budget: ends(amounts.budget) }),
    ...(purpose === null ? {} : { purposes: [purpose] }),
    ...(source === null ? {} : { sources: [source.source] }),
    ...(idleDays === undefined ? {} : { idleDays }),
    ...(lostCause === undefined ? {} : { lostCause }),
  };
}

function statesMeant(
  said: readonly CustomerState[],
  lostCause: string | undefined,
  idleDays: number | undefined,
  unsaid: readonly CustomerState[],
): readonly CustomerState[] {
  if (said.length > 0) {
    return said;
  }
  return lostCause !== undefined ? ['lost'] : idleDays !== undefined ? CHASED : unsaid;
}

/** Where a line says how long nobody was in touch: 7天未跟进. */
export function idleIn(scan: Scan): readonly Span[] {
  return [...scan.matches(IDLE), ...scan.matches(IDLE_ENGLISH)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function takeIdle(scan: Scan): number | undefined {
  const match = scan.matches(IDLE)[0] ?? scan.matches(IDLE_ENGLISH)[0];
  const { n = '', unit = '' } = match?.groups ?? {};
  const count = n === '半' ? 0.5 : /\d/.test(n) ? Number(n) : (chineseNumber(n) ?? NaN);
  const days = Math.ceil(count * daysOf(unit));
  if (match === undefined || !(days >= 1) || days > MOST_DAYS) {
    return undefined;
  }
  scan.take(match.index, match.index + match[0].length);
  return days;
}

function daysOf(unit: string): number {
  return /周|星期|礼拜|week/iu.test(unit) ? 7 : /月|month/iu.test(unit) ? 30 : 1;
}

function takeStates(scan: Scan): CustomerState[] {
  return STATES.flatMap(([state, pattern]) => {
    const matches = scan.matches(pattern);
    matches.forEach(({ index, 0: text }) => {
      scan.take(index, index + text.length);
    });
    return matches.length === 0 ? [] : [state];
  });
}

function takeLevels(scan: Scan): CustomerLevel[] {
  const found = findLevels(scan, true);
  found.forEach(({ start, end }) => {
    scan.take(start, end);
  });
  return [...new Set(found.map(({ level }) => level))];
}

/** What is left of a question for lost customers is why: 流失 价格. */
function takeCause(scan: Scan, states: readonly CustomerState[]): string | undefined {
  const rest = residue(scan.rest, FILLERS, '因为|由于|原因|嫌|for|because');
  const cause = rest === '' || rest.length > 12 ? undefined : causeIn(rest);
  if (cause === undefined || (states.length > 0 && !states.includes('lost'))) {
    return undefined;
  }
  scan.take(0, scan.rest.length);
  return cause;
}

function ends(range: Range): { readonly from?: number; readonly to?: number } {
  switch (range.bound) {
    case 'about':
      return { from: Math.round(range.at * (1 - ABOUT)), to: Math.round(range.at * (1 + ABOUT)) };
    case 'max':
      return { to: range.to };
    case 'min':
      return { from: range.from };
    case 'range':
      return { from: range.from, to: range.to };
  }
}
