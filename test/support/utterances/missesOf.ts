import type { Understood } from '../../../src/handlers/ports/desk.ts';
import type { Expected } from './utterance.ts';

/** The API's words for an outcome of the open set (utterances.README, CONTRACT). */
const OUTCOMES: Readonly<Record<Expected['outcome'], readonly string[]>> = {
  do: ['done'],
  confirm: ['confirm'],
  ask: ['ask', 'form'],
  approval: ['done'],
  duplicate: ['refused'],
  reject: ['refused'],
  denied: ['denied'],
};
/** Which times of a day are in its part, in minutes. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [0, 12 * 60],
  noon: [11 * 60, 14 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [17 * 60, 24 * 60],
};

type Plain = Readonly<Record<string, unknown>>;

/** What of a reading is not as expected, one sentence a miss; empty where all is right. */
export function missesOf(expected: Expected, got: Understood): readonly string[] {
  const misses: string[] = [];
  const commands = [expected.command, ...(expected.alsoAccept ?? [])];
  if (!commands.includes(got.command)) {
    misses.push(`command: ${show(got.command)}, not ${commands.map(show).join(' or ')}`);
  }
  if (!OUTCOMES[expected.outcome].includes(got.outcome)) {
    misses.push(`outcome: ${got.outcome}, not ${OUTCOMES[expected.outcome].join(' or ')}`);
  }
  for (const [name, value] of Object.entries(expected.fields ?? {})) {
    if (!fits(value, got.fields[name])) {
      misses.push(`${name}: ${show(got.fields[name])}, not ${show(value)}`);
    }
  }
  for (const name of expected.without ?? []) {
    if (got.fields[name] !== undefined) {
      misses.push(`${name}: ${show(got.fields[name])}, and nobody said so`);
    }
  }
  const texts = textsIn(got.fields);
  for (const words of expected.contentHas ?? []) {
    if (!texts.some((text) => text.includes(words))) {
      misses.push(`content: no ${show(words)} in ${show(texts)}`);
    }
  }
  for (const name of expected.missing ?? []) {
    if (!got.missing.includes(name)) {
      misses.push(`missing: ${show(got.missing)}, not ${name}`);
    }
  }
  for (const [name, brief] of Object.entries(expected.invalid ?? {})) {
    if (got.invalid[name] !== brief) {
      misses.push(`invalid ${name}: ${show(got.invalid[name])}, not ${show(brief)}`);
    }
  }
  if (expected.candidates !== undefined && !sameSet(expected.candidates, got.candidates)) {
    misses.push(`candidates: ${show(got.candidates)}, not ${show(expected.candidates)}`);
  }
  return misses;
}

function fits(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(got) && sameSet(expected.map(show), got.map(show));
  }
  if (isPlain(expected)) {
    return isPlain(got) && ('bound' in expected ? sameNumbers(expected, got) : fitsParts(expected, got));
  }
  if (typeof expected === 'string' && typeof got === 'string') {
    return expected === got || sameInstant(expected, got);
  }
  return expected === got;
}

/** Each part that is expected; of a date and a part of the day any time that lies in it. */
function fitsParts(expected: Plain, got: Plain): boolean {
  return Object.entries(expected).every(([key, value]) =>
    key === 'part'
      ? got['part'] === value || within(String(value), got['at'])
      : key === 'date'
        ? fits(value, got['date'] ?? dayIn(got['at']))
        : fits(value, got[key]),
  );
}

function within(part: string, at: unknown): boolean {
  const clock = typeof at === 'string' ? /T(\d{2}):(\d{2})/u.exec(at) : null;
  const [from, to] = PARTS[part] ?? [0, 0];
  const minute = clock === null ? -1 : Number(clock[1]) * 60 + Number(clock[2]);
  return minute >= from && minute < to;
}

function dayIn(at: unknown): unknown {
  return typeof at === 'string' ? at.slice(0, 10) : undefined;
}

function sameInstant(one: string, other: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/u.test(one) && Date.parse(one) === Date.parse(other);
}

/** The numbers of a range, strictly; what bound they are, leniently. */
function sameNumbers(expected: Plain, got: Plain): boolean {
  const numbers = (range: Plain): string =>
    show(
      Object.values(range)
        .filter((value) => typeof value === 'number')
        .sort((a, b) => a - b),
    );
  return numbers(expected) === numbers(got);
}

function sameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  return show([...one].sort()) === show([...other].sort());
}

function textsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : isPlain(value) ? Object.values(value).flatMap(textsIn) : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
