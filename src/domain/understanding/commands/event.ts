import { findTimes, type TimeSpan } from '../time/findTimes.ts';
import { unreadableTime } from '../time/readTime.ts';
import { readCount } from '../numbers/readCount.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';

const EVENT = /^[\s,:]*(E\s?#?\d{1,9})(?!\d)[\s,:]*/iu;
/** What is done with an event: the word stands behind its reference. */
const DOINGS: readonly (readonly [string, RegExp])[] = [
  ['event.invite', /^(?:邀请|邀约|请|invite)[\s,:]*/iu],
  ['event.cancel', /^(?:取消|不办了|cancel)[\s,:]*(?:原因|因为|because)?[\s,:]*/iu],
  ['event.move', /^(?:改期|改到|改时间|延期|推迟|move|reschedule)(?:到|至|\s+to\b)?[\s,:]*/iu],
  ['event.list', /^(?:名单|我的名单|没问的?|list)[\s,.。?？]*$/iu],
  [
    'event.callBack',
    /^(?:回访|call ?backs?)\s*(?:未到|没到|没来|未来)?(?:场)?(?:的|客户|的客户)?[\s,.。?？]*$/iu,
  ],
  ['event.result', /^(?:结果|战果|效果|怎么样|result)[\s,.。?？]*$/iu],
  ['event.attend', /^(?:到场|签到|came|arrived)[\s,:]+/iu],
];
const WHO = '(?<who>C\\s?#?\\d{1,9}|[^\\s,:]{1,20}?)[\\s,:]*';
const CAME = new RegExp(`^${WHO}(?:到场|签到|已到|到了|来了|came|arrived)(?:了)?[\\s.。!]*$`, 'iu');
const ANSWERS: readonly (readonly [string, RegExp])[] = [
  [
    'no',
    new RegExp(
      `^${WHO}(?:说)?(?:不来|来不了|不去|去不了|不参加|没空|没时间|not coming|can'?t come|no\\b)(?:了)?[\\s,:]*(?:原因|因为|because)?[\\s,:]*(?<rest>.*)$`,
      'iu',
    ),
  ],
  [
    'maybe',
    new RegExp(`^${WHO}(?:说)?(?:待定|再看看?|再考虑|考虑|不确定|没定|maybe|undecided)(?<rest>.*)$`, 'iu'),
  ],
  [
    'yes',
    new RegExp(`^${WHO}(?:说)?(?:确定|肯定|会|要|能)?(?:来|参加|去|coming|yes\\b)[\\s,:]*(?<rest>.*)$`, 'iu'),
  ],
];
const PEOPLE = /(\d{1,3}|[一二两三四五六七八九十]{1,2})\s*(?:个)?(?:人|位|people|persons?)/iu;
const CAPACITY = /(?:名额|限额?|上限|capacity)\s*[:=]?\s*(\d{1,5})\s*(?:人|位|个)?/iu;

/** Which command a line behind 活动 means: by what it does with which event, or that it says when a new one is. */
export function eventCommand(scan: Scan, context: ReadContext): string {
  const text = scan.left;
  const named = EVENT.exec(text);
  if (named === null) {
    return timeIn(text, context) === undefined ? 'event.show' : 'event.create';
  }
  const rest = text.slice(named[0].length);
  const doing = DOINGS.find(([, words]) => words.test(rest));
  if (doing !== undefined) {
    return doing[0];
  }
  return rest === '' ? 'event.show' : CAME.test(rest) ? 'event.attend' : 'event.answer';
}

/** 活动 ...: a new event, or what is done with one. */
export function event({ scan, context, command, draft }: Work): void {
  const text = scan.left;
  const named = EVENT.exec(text);
  const rest = text.slice(named?.[0].length ?? 0).trim();
  draft.put('event', named === null ? null : (named[1] ?? '').replace(/[\s#]/gu, '').toUpperCase());
  const said = (DOINGS.find(([name]) => name === command.name)?.[1] ?? /^$/u).exec(rest)?.[0] ?? '';
  const more = rest.slice(said.length).trim();
  switch (command.name) {
    case 'event.create':
      made({ draft, context }, rest);
      return;
    case 'event.move':
      put({ draft, context }, more, timeIn(more, context));
      return;
    case 'event.invite':
      draft.put('query', shortened(more));
      return;
    case 'event.cancel':
      draft.put('reason', shortened(more));
      return;
    case 'event.answer':
      answered({ draft }, rest);
      return;
    case 'event.attend':
      draft.put('customer', shortened(CAME.exec(rest)?.groups?.['who'] ?? more));
      return;
    default:
      draft.put('event', shortened(more));
  }
}

function made({ draft, context }: Pick<Work, 'draft' | 'context'>, text: string): void {
  const time = timeIn(text, context);
  const capacity = CAPACITY.exec(text);
  const left = [
    time,
    capacity === null ? undefined : { start: capacity.index, end: capacity.index + capacity[0].length },
  ]
    .flatMap((span) => (span === undefined ? [] : [span]))
    .sort((a, b) => b.start - a.start)
    .reduce((line, { start, end }) => `${line.slice(0, start)} ${line.slice(end)}`, text);
  put({ draft, context }, text, time);
  draft.put('capacity', capacity === null ? null : Number(capacity[1]));
  draft.put('name', shortened(left.replace(/[\s,，;；]+/gu, ' ').trim(), 80));
}

function put({ draft }: Pick<Work, 'draft' | 'context'>, text: string, time: TimeSpan | undefined): void {
  if (time === undefined) {
    return;
  }
  if (time.said !== null && !time.past) {
    draft.put('at', time.said);
    return;
  }
  const typed = text.slice(time.start, time.end);
  draft.refuse(
    'at',
    time.said === null
      ? unreadableTime('date.impossible', 'no such day or time', typed)
      : unreadableTime('date.past', 'in the past', typed),
  );
}

function answered({ draft }: Pick<Work, 'draft'>, text: string): void {
  for (const [answer, words] of ANSWERS) {
    const { who, rest = '' } = words.exec(text)?.groups ?? {};
    if (who !== undefined) {
      draft.put('customer', who);
      draft.put('answer', answer);
      const people = answer === 'yes' ? PEOPLE.exec(rest)?.[1] : undefined;
      draft.put('people', people === undefined ? null : readCount(people));
      draft.put('reason', answer === 'no' ? shortened(rest) : null);
      return;
    }
  }
  draft.put('customer', shortened(text.split(/[\s,]+/u)[0] ?? '', 40));
}

/** When it is: what stands apart in the line, so that 周末看房团 says no day; the one with a clock time where there is one. */
function timeIn(text: string, { now, zone }: ReadContext): TimeSpan | undefined {
  const apart = findTimes(text, { now, zone, prefer: 'future' }).filter(
    ({ start, end }) =>
      /(?:^|[\s,，])$/u.test(text.slice(0, start)) && /^(?:$|[\s,，.。])/u.test(text.slice(end)),
  );
  return apart.findLast(({ clocked }) => clocked) ?? apart.at(-1);
}

function shortened(text: string, most = 100): string | null {
  return text === '' ? null : text.slice(0, most);
}
