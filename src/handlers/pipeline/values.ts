import { readValue } from '../../domain/understanding/readValue.ts';
import type { Unreadable } from '../../domain/understanding/reading.ts';
import type { Value } from '../../domain/values.ts';
import { writeValue } from '../../domain/understanding/writeValue.ts';
import type { RawValues } from '../chat/intent.ts';
import { checkValue } from '../checkValue.ts';
import type { Command } from '../command.ts';
import { lexiconField } from '../registry.ts';

/** What of a command is needed to read its values. */
type Reads = Pick<Command, 'name' | 'fields'>;

interface Read {
  readonly values: Readonly<Record<string, Value>>;
  readonly unreadable: Readonly<Record<string, Unreadable>>;
}

/** Reads the raw values of a form or a button by the fields of its command. Blank inputs count as not given. */
export function readRaw(command: Reads, raw: RawValues, at: { now: Date; zone: string }): Read {
  const values: Record<string, Value> = {};
  const unreadable: Record<string, Unreadable> = {};
  for (const [name, spec] of Object.entries(command.fields)) {
    const given = raw[name];
    if (given === undefined || isBlank(given)) {
      continue;
    }
    const result = readValue(given, lexiconField(command.name, name, spec), at);
    if (result.ok) {
      values[name] = result.value;
    } else {
      unreadable[name] = result.unreadable;
    }
  }
  return allowed(command, values, unreadable, at.now);
}

/** Moves values that their field does not allow to the unreadable ones. */
export function allowed(
  command: Reads,
  values: Readonly<Record<string, Value>>,
  unreadable: Readonly<Record<string, Unreadable>>,
  now: Date,
): Read {
  const good: Record<string, Value> = {};
  const bad: Record<string, Unreadable> = { ...unreadable };
  for (const [name, value] of Object.entries(values)) {
    const spec = command.fields[name];
    if (spec === undefined) {
      continue;
    }
    const fault = checkValue(spec, value, now);
    if (fault === undefined) {
      good[name] = value;
    } else {
      bad[name] = fault;
    }
  }
  return { values: good, unreadable: bad };
}

/** The raw text with which the inputs of a form start. */
export function writeRaw(
  command: Command,
  values: Readonly<Record<string, Value>>,
  zone: string,
): Record<string, string | readonly string[]> {
  const raw: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const spec = command.fields[name];
    if (spec !== undefined) {
      raw[name] = writeValue(value, lexiconField(command.name, name, spec), zone);
    }
  }
  return raw;
}

export function missingOf(
  command: Command,
  values: Readonly<Record<string, Value>>,
  unreadable: Readonly<Record<string, Unreadable>>,
): string[] {
  return Object.entries(command.fields)
    .filter(([name, spec]) => spec.required && values[name] === undefined && unreadable[name] === undefined)
    .map(([name]) => name);
}

function isBlank(given: string | readonly string[]): boolean {
  return typeof given === 'string' ? given.trim() === '' : given.every((one) => one.trim() === '');
}
