import { nearestWords } from '../understanding/nearest.ts';
import type { PaperKind } from './paperKind.ts';
import { type Placeholder, PLACEHOLDERS } from './placeholders.ts';

/** A place as it stands in a template; one within a table names it. */
export interface FoundPlace {
  readonly name: string;
  /** Whether it opens a table: {#付款计划} … {/付款计划}. */
  readonly isTable: boolean;
  readonly within: string | null;
}

/** A place that cannot be filled, and what may have been meant. */
export interface UnknownPlace {
  readonly name: string;
  readonly nearest: string | null;
  /** `elsewhere`: it is known, but not there: of another paper, outside of its table, or written as a table that it is not. */
  readonly why: 'unknown' | 'elsewhere';
}

/** Those of a template's places that a paper of this kind does not have, each once, in their order. */
export function checkPlaceholders(kind: PaperKind, found: readonly FoundPlace[]): readonly UnknownPlace[] {
  const all: readonly Placeholder[] = Object.values(PLACEHOLDERS);
  const known = all.filter(({ of }) => of.includes(kind));
  const wrong = new Map<string, UnknownPlace>();
  for (const place of found) {
    const fitting = fittingNames(known, place);
    if (fitting.includes(place.name)) {
      continue;
    }
    const isElsewhere = all.some(
      ({ name, columns = [] }) => name === place.name || columns.includes(place.name),
    );
    const [nearest = null] = isElsewhere ? [] : nearestWords(place.name, fitting, 1);
    wrong.set(place.name, { name: place.name, nearest, why: isElsewhere ? 'elsewhere' : 'unknown' });
  }
  return [...wrong.values()];
}

/** What may stand where this place is. In a row everything that a paper has once may stand too. */
function fittingNames(known: readonly Placeholder[], { isTable, within }: FoundPlace): readonly string[] {
  const tables = known.filter(({ columns }) => columns !== undefined);
  if (isTable) {
    return within === null ? tables.map(({ name }) => name) : [];
  }
  const once = known.filter(({ columns }) => columns === undefined).map(({ name }) => name);
  return [...(tables.find(({ name }) => name === within)?.columns ?? []), ...once];
}
