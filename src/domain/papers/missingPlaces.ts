import type { PlaceValues } from './dealValues.ts';
import { PLACEHOLDER_KEYS, PLACEHOLDERS, type PlaceholderKey } from './placeholders.ts';

/** The places that a template has (by name) and the record has nothing for, each once, in the template's order. */
export function missingPlaces(names: readonly string[], values: PlaceValues): readonly PlaceholderKey[] {
  return [...new Set(names)].flatMap((name) =>
    PLACEHOLDER_KEYS.filter((key) => PLACEHOLDERS[key].name === name && values[key] === null),
  );
}
