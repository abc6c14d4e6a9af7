import { readPhone } from '../phone.ts';
import { roomSpellings } from '../units/roomSpellings.ts';
import type { ImportKind } from './importRun.ts';
import { phonesIn } from './phonesIn.ts';
import { unitSaid } from './unitSaid.ts';

interface Row {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What a row is about: it is left as `names`, and an earlier row is about the same that has left one of `same`. */
interface About {
  readonly names: readonly string[];
  readonly same: readonly string[];
}

/**
 * The rows that are about what an earlier row is about already, however either writes it: the same phone, the same room. By their
 * numbers, with that of the first. `project`: the code of the project of units that name none.
 */
export function repeatedRows(
  kind: ImportKind,
  rows: readonly Row[],
  project: string,
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { number, values } of rows) {
    const { names, same } = kind === 'customer' ? aboutPhones(values) : aboutUnit(values, project);
    const earlier = same.map((name) => first.get(name)).find((one) => one !== undefined);
    if (earlier !== undefined) {
      repeats.set(number, earlier);
    }
    for (const name of names) {
      if (!first.has(name)) {
        first.set(name, number);
      }
    }
  }
  return repeats;
}

/** A phone that cannot be read is like no other. */
function aboutPhones(values: Row['values']): About {
  const numbers = phonesIn(values).flatMap((text) => {
    const phone = readPhone(text);
    return phone.ok ? [phone.number] : [];
  });
  return { names: numbers, same: numbers };
}

/** 1栋1502 and 1栋2单元1502 may be the same door, 1栋1单元1502 and 1栋2单元1502 are not. */
function aboutUnit(values: Row['values'], code: string): About {
  const said = unitSaid(values, code);
  if (!said.ok) {
    return { names: [], same: [] };
  }
  const { project, building, entrance, room } = said.place;
  const door = [project, building, [...roomSpellings(room)].sort().at(-1)].join('-');
  const exact = `${door} ${entrance ?? ''}`;
  return entrance === null
    ? { names: [door, exact], same: [door] }
    : { names: [door, exact], same: [exact, `${door} `] };
}
