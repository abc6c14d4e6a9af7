import type { ActiveHold } from '../../domain/hold.ts';
import { clockOf, dayOf } from '../../domain/time/day.ts';
import { UNIT_STATES, type Unit, type UnitState } from '../../domain/unit.ts';
import { perSquare } from '../../domain/units/unitPrices.ts';
import { area, dateTime, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import { buildingRef } from '../buildings/buildingRef.ts';
import type { MeantBuilding } from '../buildings/buildingsMeant.ts';

export interface GridViewCell {
  /** A-1-1502 */
  readonly key: string;
  readonly room: string;
  readonly state: UnitState;
  readonly words: string;
  readonly price: string;
  /** What is said of it besides, for who looks closer. Nothing that only few may see. */
  readonly facts: readonly Fact[];
  /** What whoever looks can say about it in the chat; empty where there is nothing. */
  readonly say: string;
}

/** A building as the picture and the page show it (销控). */
export interface GridView {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly label: string; readonly more: string }[];
  readonly floors: readonly { readonly label: string; readonly cells: readonly (GridViewCell | null)[] }[];
  readonly legend: readonly { readonly state: UnitState; readonly label: string; readonly count: number }[];
}

interface GridOf extends MeantBuilding {
  readonly m: Messages;
  readonly now: Date;
  readonly units: readonly Unit[];
  /** The holds of its units. */
  readonly holds: readonly Pick<ActiveHold, 'id' | 'until'>[];
  /** Whether whoever looks may hold units. */
  readonly mayHold: boolean;
}

/** From what a consultant looks for to what is no matter of his. */
const IN_LEGEND: readonly UnitState[] = [
  ...UNIT_STATES.filter((state) => state !== 'unreleased'),
  'unreleased',
];

/** States in which a unit is sold. */
const SOLD: ReadonlySet<UnitState> = new Set(['subscribed', 'contracted', 'delivered']);

/** Floors from the top down; a column for each door of each entrance, named after what most of its units are. */
export function gridView(of: GridOf): GridView {
  const { m, now, project, building, units } = of;
  const columns = [...groups(units, columnOf)].sort(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const floors = [...new Set(units.map(({ floor }) => floor))].sort((a, b) => b - a);
  const byPlace = new Map(units.map((unit) => [`${unit.floor} ${columnOf(unit)}`, unit]));
  const until = new Map(of.holds.map((hold) => [hold.id, hold.until]));
  const sold = units.filter(({ state }) => SOLD.has(state)).length;
  return {
    title: m.grid.title(project.name, building.code),
    subtitle: m.grid.subtitle({
      at: dateTime(now, project.zone, now, m),
      units: units.length,
      sold: units.length === 0 ? 0 : Math.round((sold / units.length) * 100),
    }),
    columns: columns.map(([, theirs]) => columnHead(theirs, m)),
    floors: floors.map((floor) => ({
      label: String(floor),
      cells: columns.map(([column]) => {
        const unit = byPlace.get(`${floor} ${column}`);
        return unit === undefined ? null : cellOf(unit, until.get(unit.id), of);
      }),
    })),
    legend: IN_LEGEND.flatMap((state) => {
      const count = units.filter((unit) => unit.state === state).length;
      return count === 0 ? [] : [{ state, label: m.grid.legend(m.words.unitState[state], count), count }];
    }),
  };
}

function columnHead(units: readonly Unit[], m: Messages): GridView['columns'][number] {
  const texts = units.map(({ rooms, builtArea }) =>
    [
      ...(rooms === null ? [] : [m.common.rooms(rooms)]),
      ...(builtArea === null ? [] : [area(Math.round(builtArea / 100) * 100, m)]),
    ].join(' '),
  );
  const alike = [...groups(texts, (text) => text).values()].sort((a, b) => b.length - a.length);
  const [first] = units;
  return {
    label: first === undefined ? '' : m.grid.column(first.entrance, first.stack),
    more: alike[0]?.[0] ?? '',
  };
}

/** What a link to the page of a building is called. */
export function gridLinkLabel({ project, building }: MeantBuilding, m: Messages): string {
  return m.grid.link(buildingRef(project, building));
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function columnOf({ entrance, stack }: Unit): string {
  return `${entrance ?? ''}-${stack}`;
}

function cellOf(
  unit: Unit,
  until: Date | undefined,
  { m, now, project, mayHold }: Pick<GridOf, 'm' | 'now' | 'project' | 'mayHold'>,
): GridViewCell {
  const { key, room, state, listPrice, builtArea, innerArea, layout, rooms, orientation } = unit;
  const square = listPrice === null ? undefined : perSquare(listPrice, builtArea);
  const word = m.words.unitState[state];
  return {
    key,
    room,
    state,
    words: until === undefined ? word : m.grid.until(word, endText(until, now, project.zone)),
    price: listPrice === null ? '' : money(listPrice, m),
    facts: [
      ...(rooms === null
        ? []
        : [{ label: m.grid.rooms, value: [m.common.rooms(rooms), layout].join(' ').trim() }]),
      ...(builtArea === null ? [] : [{ label: m.grid.builtArea, value: area(builtArea, m) }]),
      ...(innerArea === null ? [] : [{ label: m.grid.innerArea, value: area(innerArea, m) }]),
      ...(orientation === null
        ? []
        : [{ label: m.grid.orientation, value: m.words.orientation[orientation] }]),
      ...(listPrice === null ? [] : [{ label: m.grid.listPrice, value: money(listPrice, m) }]),
      ...(square === undefined
        ? []
        : [{ label: m.grid.perSquare, value: m.grid.yuan((square / 100).toLocaleString('en-US')) }]),
    ],
    say: mayHold && state === 'forSale' ? m.grid.page.sayHold(key) : '',
  };
}

/** 15:20, or 11-24 15:20 where that is not today: there is little room in a cell. */
function endText(until: Date, now: Date, zone: string): string {
  const day = dayOf(until, zone);
  return [...(day === dayOf(now, zone) ? [] : [day.slice(5)]), clockOf(until, zone)].join(' ');
}
