import { writeValue } from '../domain/understanding/writeValue.ts';
import type { Value } from '../domain/values.ts';
import type { Fields } from './field.ts';
import { lexiconField } from './registry.ts';

/** Values as the raw text that a button carries, read again by the fields of its command. */
export function rawInput(
  command: string,
  fields: Fields,
  values: Readonly<Record<string, Value | undefined>>,
  zone: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const spec = fields[name];
      if (spec === undefined || value === undefined) {
        return [];
      }
      const raw = writeValue(value, lexiconField(command, name, spec), zone);
      return [[name, typeof raw === 'string' ? raw : raw.join('、')]];
    }),
  );
}
