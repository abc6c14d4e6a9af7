import type { FormView } from '../../handlers/chat/field.ts';
import { fieldValues } from './fieldValues.ts';

/** Our ids of the files that stand in a form already, by field; without those that have none. */
export function filesIn({ fields }: FormView): Record<string, readonly string[]> {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'file')
      .map((field) => [field.name, fieldValues(field)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
