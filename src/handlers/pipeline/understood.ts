import { DateTime } from 'luxon';
import { displayPhone } from '../../domain/phone.ts';
import type { Range, SaidTime, Value } from '../../domain/values.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Command } from '../command.ts';
import type { FieldSpec } from '../field.ts';
import type { Understood } from '../ports/desk.ts';
import { optionLabel } from '../registry.ts';
import { outwardFields } from './outwardFields.ts';
import type { Prepared, Ready } from './prepared.ts';

/** The machine-readable reading of a line: yuan, m², ISO times, the lists' Chinese words (utterances.README). */
export function understood(prepared: Prepared, answer: Answer): Understood {
  if (prepared.kind === 'settled') {
    const { command = null } = prepared;
    return { command, outcome: answer.word, fields: {}, missing: [], invalid: {}, candidates: [] };
  }
  const { command, unreadable, candidates } = prepared;
  return {
    command: command.words.en[0] ?? command.name,
    outcome: answer.word,
    fields: outwardFields(prepared, fieldsOf(prepared), answer),
    missing: missingIn(prepared, answer),
    invalid: Object.fromEntries(Object.entries(unreadable).map(([name, fault]) => [name, fault.brief])),
    candidates: candidates.map((customer) => customer.ref),
  };
}

/** What the form asks for: required fields left open, or those that the command itself found missing. */
function missingIn(ready: Ready, answer: Answer): readonly string[] {
  const marked = Object.keys(answer.form?.errors ?? {}).filter(
    (name) => ready.unreadable[name] === undefined,
  );
  return [...new Set([...ready.missing, ...marked])];
}

function fieldsOf(ready: Ready): Record<string, unknown> {
  const { command, values, moment } = ready;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const spec = command.fields[name];
    if (spec !== undefined) {
      fields[name] = plain(name, spec, value, moment.zone);
    }
  }
  return command.name === 'operation.undo'
    ? { target: fields['record'] ?? 'last write of the speaker', ...fields }
    : foldNext(command, fields, values);
}

/** The next step is one thing for the reader: when, how and what for. */
function foldNext(
  command: Command,
  fields: Record<string, unknown>,
  values: Readonly<Record<string, Value>>,
): Record<string, unknown> {
  const { next, nextMethod, nextGoal, ...rest } = fields;
  if (command.fields['next'] === undefined) {
    return fields;
  }
  const said = values['next'] as SaidTime | undefined;
  const step = {
    ...(said === undefined
      ? {}
      : { date: said.date, ...(said.part === undefined ? {} : { part: said.part }), at: next }),
    ...(nextMethod === undefined ? {} : { method: nextMethod }),
    ...(nextGoal === undefined ? {} : { goal: nextGoal }),
  };
  return Object.keys(step).length === 0 ? rest : { ...rest, next: step };
}

function plain(name: string, spec: FieldSpec, value: Value, zone: string): unknown {
  switch (spec.kind) {
    case 'phone':
      return displayPhone(value as string);
    case 'money':
      return (value as number) / 100;
    case 'area':
      return (value as number) / 100;
    case 'range':
      return plainRange(value as Range, spec.of === 'count' ? 1 : 100);
    case 'dateTime':
      return isoIn((value as SaidTime).at, zone);
    case 'choice':
      return plainChoice(name, spec, value as string);
    case 'choices':
      return (value as readonly string[]).map((code) =>
        name === 'keepPhones' ? displayPhone(code) : optionLabel(spec, code, 'zh-CN'),
      );
    case 'text':
    case 'longText':
    case 'integer':
    case 'percent':
    case 'date':
    case 'duration':
    case 'period':
    case 'person':
    case 'lookup':
    case 'rating':
    case 'file':
      return value;
  }
}

function plainChoice(name: string, spec: FieldSpec, code: string): unknown {
  if (spec.vocabulary === 'yesNo') {
    return code === 'yes';
  }
  if (spec.vocabulary === 'severity') {
    return code === '3' ? 'highest' : Number(code);
  }
  return name === 'gender' ? code : optionLabel(spec, code, 'zh-CN');
}

function plainRange(value: Range, unit: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      typeof part === 'number' ? part / unit : part,
    ]),
  );
}

function isoIn(instant: Date, zone: string): string {
  return (
    DateTime.fromJSDate(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? instant.toISOString()
  );
}
