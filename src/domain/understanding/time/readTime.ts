import type { SaidTime } from '../../values.ts';
import { plain } from '../normalise.ts';
import type { Unreadable } from '../reading.ts';
import type { TimeContext } from './atom.ts';
import { findTimes } from './findTimes.ts';

export type TimeReading =
  { readonly ok: true; readonly value: SaidTime } | { readonly ok: false; readonly unreadable: Unreadable };

/** Words around a time that say nothing about it. */
const FILLER =
  /^[\s,。.;:的前再吧]*(?:大概|大约|左右|之前|以前|前|再|before|by|about|around|on|at)?[\s,。.;:的前再吧]*$/iu;

export function unreadableTime(code: Unreadable['code'], brief: string, typed: string): Unreadable {
  return { code, brief, typed, params: {} };
}

/**
 * Reads a text that is a time and nothing else: 明天下午3点, 11-30, 3天后, tomorrow 3pm. With `prefer: 'future'` a time
 * before now is unreadable (date.past); a day that does not exist is date.impossible and never shifted.
 */
export function readTime(text: string, context: TimeContext): TimeReading {
  const said = plain(text).slice(0, 100);
  const found = findTimes(said, context);
  const first = found[0];
  const around =
    first === undefined ? said : said.slice(0, first.start) + said.slice(found.at(-1)?.end ?? said.length);
  if (first?.said === null && FILLER.test(around)) {
    return { ok: false, unreadable: unreadableTime('date.impossible', 'no such day or time', text) };
  }
  if (first === undefined || found.length > 1 || first.said === null || !FILLER.test(around)) {
    const impossible = /\d{1,3}[:-]\d{1,3}|\d月/.test(said) && first?.said === null;
    return {
      ok: false,
      unreadable: impossible
        ? unreadableTime('date.impossible', 'no such day or time', text)
        : unreadableTime('date.unreadable', 'no time', text),
    };
  }
  if (first.past && context.prefer === 'future') {
    return { ok: false, unreadable: unreadableTime('date.past', 'in the past', text) };
  }
  return { ok: true, value: first.said };
}
