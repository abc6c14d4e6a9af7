import { findTimes } from '../time/findTimes.ts';
import { readDuration } from '../time/readDuration.ts';
import type { Work } from './assembler.ts';
import { putRest } from './putRest.ts';
import { takeRef } from './takeRef.ts';

const RECORD = /(?<![A-Za-z\d-])[TCHD]\s?#?\d{1,9}(?![\d-])/iu;
const NUMBER = '(?:\\d{1,6}|[零一两二三四五六七八九十百]{1,6}|half an)';
const UNIT =
  '(?:个?(?:工作日|工作天|自然日|工作小时|工时|半?小时|钟头|周|星期)|天|日|分钟?|working ?days?|business ?days?|working ?hours?|business ?hours?|days?|hours?|hrs?|minutes?|mins?|weeks?|wd|d|h)';
const TERM = new RegExp(`(?<![\\d:.-])(?:半个?小时|${NUMBER} ?${UNIT})(?![A-Za-z\\d])`, 'giu');

/** 时限: a record by its number, or an instant and a term; what is left may name a unit. */
export function deadline(work: Work): void {
  const { scan, context, draft } = work;
  takeRef(work, RECORD, 'record');
  for (const match of scan.matches(TERM)) {
    const term = readDuration(match[0]);
    // 11月28日: the day of a date is no term.
    if (term !== null && !/[月号]\s?$/u.test(scan.rest.slice(0, match.index))) {
      draft.put('term', term);
      scan.take(match.index, match.index + match[0].length);
      break;
    }
  }
  const [time] = findTimes(scan.rest, { now: context.now, zone: context.zone, prefer: 'past' });
  if (time !== undefined) {
    draft.put('at', time.said);
    if (time.said === null) {
      const typed = scan.rest.slice(time.start, time.end);
      draft.refuse('at', { code: 'date.impossible', brief: 'no such day', typed, params: {} });
    }
    scan.take(time.start, time.end);
  }
  putRest(work, 'record');
}
