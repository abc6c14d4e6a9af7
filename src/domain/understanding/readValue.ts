import type { Value } from '../values.ts';
import { after } from '../holds/after.ts';
import { dayOf, isDay } from '../time/day.ts';
import { readPhone } from '../phone.ts';
import { READING_LIMITS } from './limits.ts';
import { plain } from './normalise.ts';
import { readDecimal, timesTen } from './numbers/decimal.ts';
import type { LexiconField, Unreadable } from './reading.ts';
import { phoneUnreadable } from './recognise/phones.ts';
import { readDuration } from './time/readDuration.ts';
import { readPeriod } from './time/readPeriod.ts';
import { readTime } from './time/readTime.ts';
import { readMoney, readRange } from './values/readRange.ts';
import { readChoice, readChoices } from './values/readChoice.ts';

export type ValueReading =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly unreadable: Unreadable };

export interface ValueContext {
  readonly now: Date;
  readonly zone: string;
}

/** Fields whose time lies ahead: an instant in the past is refused (date.past). Every other time may be over. */
const AHEAD: ReadonlySet<string> = new Set(['at', 'next', 'until', 'due', 'visit', 'signBy']);
/** What whole numbers can be, by the field's name; all others are 0 to a billion. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = { age: [1, 120], rooms: [1, 20] };
const ANY_NUMBER = [0, 1_000_000_000] as const;
/** What the Files port gives out: nothing that a person would type. */
const FILE_ID = /^[\w-]{16,64}$/u;

function refused(
  code: Unreadable['code'],
  brief: string,
  typed: string,
  params: Unreadable['params'] = {},
): { readonly ok: false; readonly unreadable: Unreadable } {
  return { ok: false, unreadable: { code, brief, typed, params } };
}

function text(raw: string, limit: number, lines: boolean): ValueReading {
  const control = lines ? /[^\P{Cc}\n\t]/gu : /\p{Cc}/gu;
  const value = raw
    .replace(/\r\n?/g, '\n')
    .replace(control, lines ? '' : ' ')
    .trim();
  if (value === '') {
    return refused('text.empty', 'empty', raw);
  }
  return value.length > limit
    ? refused('text.tooLong', `${value.length} characters`, raw.slice(0, 100), {
        length: value.length,
        max: limit,
      })
    : { ok: true, value };
}

function integer(raw: string, name: string): ValueReading {
  const said = plain(raw).replace(
    /\s?(?:个|套|次|位|组|岁|房|室|居|条|人|层|楼|years? old|bed(?:room)?s?)$/iu,
    '',
  );
  const [min, max] = BOUNDS[name] ?? ANY_NUMBER;
  const decimal = readDecimal(said);
  const value = decimal === null ? null : timesTen(decimal, 0);
  if (decimal === null || (value === null && decimal.scale > 0)) {
    return refused('number.unreadable', 'no whole number', raw);
  }
  return value === null || value < min || value > max
    ? refused('number.range', `not ${min} to ${max}`, raw, { min, max })
    : { ok: true, value };
}

/** Hundredths: 0.01 m², basis points. */
function hundredths(raw: string, unit: RegExp, max: number): ValueReading {
  const decimal = readDecimal(plain(raw).replace(unit, '').trim());
  if (decimal === null) {
    return refused('number.unreadable', 'no number', raw);
  }
  const value = timesTen(decimal, 2);
  return value === null || value < 0 || value > max
    ? refused('number.range', `not 0 to ${max / 100}`, raw, { min: 0, max: max / 100 })
    : { ok: true, value };
}

function lookup(raw: string): ValueReading {
  const value = plain(raw).toUpperCase().replace(/^#/, '').replace(/\s/g, '');
  return /^(?:[A-Z]{1,3}\d{1,8}|[A-Z](?:-\d{1,5}){1,4})$/.test(value)
    ? { ok: true, value }
    : refused('reference.unreadable', 'no reference', raw.slice(0, 100));
}

function date(raw: string, field: LexiconField, context: ValueContext): ValueReading {
  const written = plain(raw);
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && isDay(written)) {
    return { ok: true, value: written };
  }
  const time = readTime(raw, { ...context, prefer: AHEAD.has(field.name) ? 'future' : 'past' });
  // What a day may not be before is the command's own rule, and it says so.
  const day =
    time.ok || time.unreadable.code !== 'date.past' ? time : readTime(raw, { ...context, prefer: 'past' });
  return day.ok ? { ok: true, value: day.value.date } : day;
}

/** An instant; the end of something also by how long it takes from now on: 2小时. */
function dateTime(raw: string, field: LexiconField, context: ValueContext): ValueReading {
  const time = readTime(raw, { ...context, prefer: AHEAD.has(field.name) ? 'future' : 'past' });
  const length = time.ok || field.name !== 'until' ? null : readDuration(raw);
  if (length === null) {
    return time;
  }
  const at = after(context.now, length);
  return { ok: true, value: { at, date: dayOf(at, context.zone), exact: true } };
}

function phone(raw: string): ValueReading {
  const read = readPhone(raw);
  return read.ok
    ? { ok: true, value: read.number }
    : { ok: false, unreadable: phoneUnreadable(raw.slice(0, 60)) };
}

/** Ids of stored files, as a form or a button gives them: a list, or a text with marks between. Each counts once. */
function files(raw: string | readonly string[]): ValueReading {
  const ids = [raw]
    .flat()
    .flatMap((one) => one.split(/[\s,、]+/u))
    .filter((one) => one !== '');
  return ids.every((id) => FILE_ID.test(id))
    ? { ok: true, value: [...new Set(ids)] }
    : refused('file.unknown', 'no file', '');
}

/**
 * Reads one raw value (of a form, a button or `key=value`) by the kind of its field. Money comes back in fen, areas in
 * 0.01 m², phones as E.164; a range of money takes a bare 300 as 300万, plain money takes it as 300 yuan. `raw` is not empty.
 */
export function readValue(
  raw: string | readonly string[],
  field: LexiconField,
  context: ValueContext,
): ValueReading {
  if (field.kind === 'choices') {
    return readChoices(typeof raw === 'string' ? [raw] : raw, field);
  }
  if (field.kind === 'file') {
    return files(raw);
  }
  const one = typeof raw === 'string' ? raw : raw.join(' ');
  switch (field.kind) {
    case 'text':
    case 'person':
      return text(one, READING_LIMITS.text, false);
    case 'longText':
      return text(one, READING_LIMITS.longText, true);
    case 'phone':
      return phone(one);
    case 'integer':
      return integer(one, field.name);
    case 'rating': {
      const rating = integer(plain(one).replace(/\s?[分星]$/u, ''), field.name);
      return rating.ok && (Number(rating.value) < 1 || Number(rating.value) > 5)
        ? refused('number.range', 'not 1 to 5', one, { min: 1, max: 5 })
        : rating;
    }
    case 'money':
      return readMoney(one, field.askUnit);
    case 'area':
      return hundredths(one, /\s?(?:平方米|平米|平方|平|方|㎡|m2|sqm|sq m)$/iu, 100_000_000);
    case 'percent':
      return hundredths(one, /\s?[%％]$/u, 10_000_00);
    case 'date':
      return date(one, field, context);
    case 'dateTime':
      return dateTime(one, field, context);
    case 'duration': {
      const duration = readDuration(one);
      return duration === null
        ? refused('duration.unreadable', 'no duration', one)
        : { ok: true, value: duration };
    }
    case 'period': {
      const period = readPeriod(one, { ...context, prefer: null });
      return period === null ? refused('period.unreadable', 'no period', one) : { ok: true, value: period };
    }
    case 'range':
      return readRange(one, field.of ?? 'count');
    case 'choice':
      return readChoice(one, field);
    case 'lookup':
      return lookup(one);
  }
}
