import { readPhone } from '../phone.ts';
import { roomSpellings } from '../units/roomSpellings.ts';
import type { ImportKind } from './importRun.ts';
import { phonesIn } from './phonesIn.ts';
import { tableDay } from './tableDay.ts';
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
 * The rows that are about what an earlier row is about already, however either writes it: the same phone, the same room, the same money. By their
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
    const { names, same } = ABOUT[kind](values, project);
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

const ABOUT: Readonly<Record<ImportKind, (values: Row['values'], project: string) => About>> = {
  customer: aboutPhones,
  unit: aboutUnit,
  contract: aboutContract,
  receipt: aboutReceipt,
};

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

/** One unit has one contract, and one number is that of one. */
function aboutContract(values: Row['values'], code: string): About {
  const { names, same } = aboutUnit(values, code);
  const number = plain(values['oldNumber']);
  const own = number === '' ? [] : [`no ${number}`];
  return { names: [...names, ...own], same: [...same, ...own] };
}

/**
 * The same money of the same contract on the same day is one, unless both have references that differ. However differently two rows write
 * it is found when they are written.
 */
function aboutReceipt(values: Row['values']): About {
  const whose =
    plain(values['contract']) ||
    ['building', 'entrance', 'unit'].map((name) => plain(values[name])).join('-');
  const day = tableDay(values['paidDay'] ?? '', 'UTC') ?? plain(values['paidDay']);
  const money = [whose, day, plain(values['amount'])].join(' ');
  const reference = plain(values['reference']);
  const exact = `${money} #${reference}`;
  return reference === ''
    ? { names: [money, exact], same: [money] }
    : { names: [money, exact], same: [exact, `${money} #`] };
}

function plain(cell: string | undefined): string {
  return (cell ?? '').normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}
