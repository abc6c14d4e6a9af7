import type { Unreadable } from '../domain/understanding/reading.ts';
import type { SaidTime, Value } from '../domain/values.ts';
import type { FieldSpec } from './field.ts';

/**
 * What is wrong with a value that could be read but that its field does not allow: too long, too many, out of range, already past.
 * The same check for a line, a form and a button.
 */
export function checkValue(spec: FieldSpec, value: Value, now: Date): Unreadable | undefined {
  switch (spec.kind) {
    case 'text':
    case 'longText':
    case 'person':
    case 'lookup':
      return typeof value === 'string' && spec.max !== undefined && value.length > spec.max
        ? fault('text.tooLong', `over ${spec.max} characters`, value, { max: spec.max })
        : undefined;
    case 'integer':
    case 'money':
    case 'area':
    case 'percent':
    case 'rating':
      return typeof value === 'number' ? checkNumber(spec, value) : undefined;
    case 'dateTime':
      return spec.future === true && (value as SaidTime).at.getTime() <= now.getTime()
        ? fault('date.past', 'in the past', (value as SaidTime).date, {})
        : undefined;
    case 'phone':
    case 'date':
    case 'duration':
    case 'range':
    case 'period':
    case 'choice':
    case 'choices':
      return undefined;
    case 'file':
      return checkCount(spec, value);
  }
}

function checkCount({ max }: FieldSpec, value: Value): Unreadable | undefined {
  const count = Array.isArray(value) ? value.length : 0;
  return max !== undefined && count > max
    ? fault('file.tooMany', `${count} files`, '', { count, max })
    : undefined;
}

function checkNumber(spec: FieldSpec, value: number): Unreadable | undefined {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec;
  return value < min || value > max || !Number.isFinite(value)
    ? fault('number.range', `not ${min} to ${max}`, String(value), { min, max })
    : undefined;
}

function fault(
  code: Unreadable['code'],
  brief: string,
  typed: string,
  params: Unreadable['params'],
): Unreadable {
  return { code, brief, typed: typed.slice(0, 200), params };
}
