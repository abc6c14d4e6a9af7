import { after } from '../../holds/after.ts';
import { dayOf } from '../../time/day.ts';
import type { SaidTime } from '../../values.ts';
import { gather } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { TimeSpan } from '../time/findTimes.ts';
import { readDuration } from '../time/readDuration.ts';
import { unreadableTime } from '../time/readTime.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

const LENGTH =
  /(?<![\d.])(?:半个?(?:小时|钟头|钟)|half an hour|(?:\d{1,4}|[一两俩二三仨四五六七八九十]{1,3})\s?(?:个半小时|个半钟头|个半钟|个?小时|个?钟头|个钟|刻钟|分钟?|天|hours?|hrs?|h|minutes?|mins?|days?)(?![a-z]))/giu;

/** 预留, 放回, 候补: which unit, for whom, and until when. */
export function hold(work: Work): void {
  const { scan, context, draft } = work;
  const units = findUnits(scan, 'doors');
  // Several are more than one can say at once: the answer to all of them says so.
  draft.put('unit', units.length === 0 ? null : units.map(({ text }) => text).join(' '));
  for (const { start, end } of units) {
    scan.take(start, end);
  }
  if (draft.field('customer') === undefined) {
    return;
  }
  const length = takeLength(work);
  const facts = gather(scan, context, 'future');
  if (length === null) {
    putTime(work, facts.times);
  } else {
    draft.put('until', length);
  }
  putCustomer(work, facts.customer);
}

/** 2小时: from now on. */
function takeLength({ scan, context }: Work): SaidTime | null {
  const match = scan.matches(LENGTH)[0];
  const length = match === undefined ? null : readDuration(match[0]);
  if (match === undefined || length === null) {
    return null;
  }
  scan.take(match.index, match.index + match[0].length);
  const at = after(context.now, length);
  return { at, date: dayOf(at, context.zone), exact: true };
}

function putTime({ scan, draft }: Work, times: readonly TimeSpan[]): void {
  const ahead = times.find((time) => time.said !== null && !time.past);
  const wrong = times[0];
  if (ahead?.said != null) {
    draft.put('until', ahead.said);
  } else if (wrong !== undefined) {
    const typed = scan.typed(wrong.start, wrong.end);
    draft.refuse(
      'until',
      wrong.said === null
        ? unreadableTime('date.impossible', 'no such day or time', typed)
        : unreadableTime('date.past', 'in the past', typed),
    );
  }
}
