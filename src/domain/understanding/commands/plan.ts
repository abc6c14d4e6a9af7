import { atMinute, minuteOf } from '../../time/day.ts';
import type { SaidTime } from '../../values.ts';
import { gather } from '../facts.ts';
import { goalOf } from '../nextContact.ts';
import { methodIn } from '../recognise/method.ts';
import type { Scan, Span } from '../scan.ts';
import { TAKEN } from '../scan.ts';
import type { ReadContext } from '../reading.ts';
import { segmentsOf } from '../segments.ts';
import type { TimeSpan } from '../time/findTimes.ts';
import { unreadableTime } from '../time/readTime.ts';
import { PLAN } from '../words/cues.ts';
import { words } from '../words/pattern.ts';
import { SURNAME_PATTERN } from '../words/surnames.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

const CUE = words(PLAN);
const EITHER = /或者?|都行|都可以|都可|都ok|任选|二选一|要么|还是|\bor\b/iu;
const COMING =
  /(?<=^|[\s,\u0001])(?:到访|来访|复访|来案场|来售楼处|visit|comes? (?:in|by))(?=$|[\s,。\u0001])/giu;
/** 周四的约改到周五上午: the time that counts is the one behind these words. */
const MOVED =
  /(?:改|换|推|推迟|延期|延后|顺延|挪|提前|(?:moved?|postponed?|rescheduled?) (?:it )?to)(?:到|至|成|约|为|在)?\s?$/iu;
/** 让小陈明天给C12打电话: somebody else's plan. */
const ASSIGNED = new RegExp(
  `(?:让|叫|派|交给|安排给?|assign(?:ed)? to)\\s?(?<name>[小老]${SURNAME_PATTERN}|${SURNAME_PATTERN}[\\u4e00-\\u9fff]{1,2})(?=\\s?(?:\\u0001|去|给|跟|和|打|联系|回访|负责|约|$|,))`,
  'gu',
);

/** 计划: when, with whom, how and what for. */
export function plan(work: Work): void {
  const { scan, context, draft } = work;
  const facts = gather(scan, context, 'future');
  const coming = facts.times.filter((time) => time.said !== null && !time.past);
  const moved = coming.find(({ start }) => MOVED.test(scan.line.text.slice(0, start)));
  const ahead = moved ?? coming[0];
  const either =
    moved === undefined && coming.filter(({ dated }) => dated).length > 1 && EITHER.test(scan.line.text);
  const wrong = facts.times.find((time) => time.said === null) ?? facts.times[0];
  if (either) {
    // 周三或者周四: that is not decided yet, and nobody decides it for them.
  } else if (ahead !== undefined && facts.times.every((time) => time.said !== null)) {
    draft.put('at', moved?.said ?? together(facts.times, context) ?? ahead.said);
  } else if (wrong !== undefined) {
    const typed = scan.typed(wrong.start, wrong.end);
    draft.refuse(
      'at',
      wrong.said === null
        ? unreadableTime('date.impossible', 'no such day or time', typed)
        : unreadableTime('date.past', 'in the past', typed),
    );
  }
  for (const time of facts.times) {
    scan.take(time.start, time.end);
  }
  const assigned = scan.matches(ASSIGNED)[0];
  if (assigned !== undefined) {
    draft.put('assignee', assigned.groups?.['name'] ?? null);
    scan.take(assigned.index, assigned.index + assigned[0].length);
  }
  putCustomer(work, {
    ...facts.customer,
    ...(assigned !== undefined &&
    facts.customer.spans.some(
      ({ start }) => start < assigned.index + assigned[0].length && start >= assigned.index,
    )
      ? { mentioned: false, ref: null, known: null, candidates: [] }
      : {}),
  });
  for (const span of facts.customer.spans) {
    scan.take(span.start, span.end);
  }
  if (takeComing(scan)) {
    draft.put('purpose', 'visit');
    draft.put('method', 'meeting');
  }
  draft.put('method', methodIn(scan.rest, true));
  for (const match of scan.matches(CUE)) {
    scan.take(match.index, match.index + match[0].length);
  }
  draft.put('goal', goal(withOwners(scan, facts.customer.spans), scan.line.text));
}

/** 到访, by itself: the customer comes; what he comes for stays the goal. */
function takeComing(scan: Scan): boolean {
  const [coming] = scan.matches(COMING);
  if (coming !== undefined) {
    scan.take(coming.index, coming.index + coming[0].length);
  }
  return coming !== undefined;
}

/** 周五 面谈 14:30: the one day and the one time of a plan belong together, whatever stands between them. */
function together(times: readonly TimeSpan[], context: ReadContext): SaidTime | null {
  const [first, second] = times;
  const day = times.find(({ dated }) => dated)?.said;
  const clock = times.find(({ dated }) => !dated)?.said;
  if (times.length !== 2 || first === undefined || second === undefined || day == null || clock == null) {
    return null;
  }
  if (day.exact || day.part !== undefined) {
    return null;
  }
  const at = atMinute(day.date, minuteOf(clock.at, context.zone), context.zone);
  return at.getTime() < context.now.getTime() ? null : { ...clock, at, date: day.date };
}

/** C13的合同: a name that owns what the contact is about belongs to the goal. */
function withOwners(scan: Scan, spans: readonly Span[]): string {
  const { text } = scan.line;
  const owners = spans.filter(({ end }) => text.startsWith('的', end));
  return owners.reduce(
    (rest, { start, end }) => rest.slice(0, start) + text.slice(start, end) + rest.slice(end),
    scan.rest,
  );
}

/** What is left of each clause once the contact itself is gone. */
function goal(rest: string, text: string): string | null {
  const parts = segmentsOf(text).flatMap(({ start, end }) => {
    const found = goalOf(rest.slice(start, end).replaceAll(TAKEN, ' '));
    return found === null ? [] : [found];
  });
  return parts.length === 0 ? null : parts.join(' ');
}
