import { DateTime, Duration } from 'luxon';
import { RequestError } from '../requestError.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Where the demo clock is to go: by an ISO 8601 duration or to an ISO instant. Throws 400 when it is not a step forward. */
export function clockMove(
  now: Date,
  { advance, to }: { readonly advance?: string | undefined; readonly to?: string | undefined },
): Date {
  if ((advance === undefined) === (to === undefined)) {
    throw new RequestError(400, (words) => words.oneTime);
  }
  const target = advance === undefined ? instant(to ?? '') : later(now, advance);
  if (target === undefined) {
    throw new RequestError(400, (words) => words.badTime);
  }
  const step = target.getTime() - now.getTime();
  if (step <= 0 || step > YEAR_MS) {
    throw new RequestError(400, (words) => words.timeGoesForward);
  }
  return target;
}

function later(now: Date, advance: string): Date | undefined {
  const duration = Duration.fromISO(advance);
  return duration.isValid ? valid(DateTime.fromJSDate(now, { zone: 'utc' }).plus(duration)) : undefined;
}

/** A local time without its offset would mean another instant on another machine. */
function instant(text: string): Date | undefined {
  return /T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text) ? valid(DateTime.fromISO(text)) : undefined;
}

function valid(at: DateTime): Date | undefined {
  return at.isValid ? at.toJSDate() : undefined;
}
