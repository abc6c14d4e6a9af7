import type { Orientation } from '../customer.ts';
import type { Unit } from '../unit.ts';
import { perSquare } from '../units/unitPrices.ts';
import type { Range } from '../values.ts';
import { offBy } from './bounds.ts';
import { FLOOR_BANDS, type FloorBand, type Wish } from './wish.ts';

export type AspectName = 'rooms' | 'price' | 'squarePrice' | 'area' | 'floor' | 'orientation';

/** One wish against one unit. `off`: by which share it is over (above 0) or under; 0 where it fits or has no measure. */
export interface Aspect {
  readonly name: AspectName;
  readonly fits: boolean;
  readonly off: number;
}

export type FitUnit = Pick<Unit, 'key' | 'rooms' | 'listPrice' | 'builtArea' | 'floor' | 'orientation'>;

export interface Fit<U extends FitUnit = Unit> {
  readonly unit: U;
  readonly band: FloorBand;
  readonly aspects: readonly Aspect[];
  /** `exact`: every wish is met; `near`: little is missing, and it is said what; else `far`. */
  readonly grade: 'exact' | 'near' | 'far';
  /** How much is missing, in points; 0 where nothing is. */
  readonly penalty: number;
}

/** Points of what has no measure, or is not known of the unit. A percent of price or area is one. */
const POINTS = { rooms: 40, unknown: 15, floor: 10, orientation: 8 } as const;
/** As near counts what is at most so much over or under, and misses no more in all. */
const NEAR = { share: 0.15, penalty: 25 } as const;

/** The third of a building of so many floors that a floor lies in. */
export function bandOf(floor: number, topFloor: number): FloorBand {
  const third = Math.ceil((floor * 3) / Math.max(topFloor, floor, 1));
  return FLOOR_BANDS[Math.min(Math.max(third, 1), 3) - 1] as FloorBand;
}

/**
 * How a unit meets a wish. A wish that is less never makes a unit worse: every wish adds points of its own, and none takes any
 * away.
 */
export function fitOf<U extends FitUnit>(wish: Wish, unit: U, topFloor: number): Fit<U> {
  const band = bandOf(unit.floor, topFloor);
  const aspects = aspectsOf(wish, unit, topFloor, band);
  const penalty = aspects.reduce((sum, { points }) => sum + points, 0);
  const near =
    penalty <= NEAR.penalty &&
    aspects.every(({ name, fits, off }) => fits || (name !== 'rooms' && Math.abs(off) <= NEAR.share));
  return {
    unit,
    band,
    aspects: aspects.map(({ name, fits, off }) => ({ name, fits, off })),
    grade: aspects.every(({ fits }) => fits) ? 'exact' : near ? 'near' : 'far',
    penalty,
  };
}

interface Weighed extends Aspect {
  readonly points: number;
}

function aspectsOf(wish: Wish, unit: FitUnit, topFloor: number, band: FloorBand): Weighed[] {
  const { listPrice, builtArea } = unit;
  const square = listPrice === null ? null : (perSquare(listPrice, builtArea) ?? null);
  return [
    ...(wish.rooms === null
      ? []
      : [unit.rooms === null ? unknown('rooms') : yesNo('rooms', unit.rooms === wish.rooms, POINTS.rooms)]),
    ...measured('price', listPrice, wish.budget),
    ...measured('squarePrice', square, wish.squarePrice),
    ...measured('area', builtArea, wish.area),
    ...(wish.floor === null && wish.band === null && wish.avoids.length === 0
      ? []
      : [yesNo('floor', floorFits(wish, unit.floor, topFloor, band), POINTS.floor)]),
    ...(wish.orientation === null
      ? []
      : [
          unit.orientation === null
            ? unknown('orientation')
            : yesNo('orientation', faces(unit.orientation, wish.orientation), POINTS.orientation),
        ]),
  ];
}

function yesNo(name: AspectName, fits: boolean, points: number): Weighed {
  return { name, fits, off: 0, points: fits ? 0 : points };
}

function unknown(name: AspectName): Weighed {
  return { name, fits: false, off: 0, points: POINTS.unknown };
}

function measured(name: AspectName, value: number | null, range: Range | null): Weighed[] {
  if (range === null) {
    return [];
  }
  if (value === null) {
    return [unknown(name)];
  }
  const off = offBy(value, range);
  // Nobody minds to pay less than he said.
  const fits = off === 0 || (off < 0 && name !== 'area' && range.bound !== 'min' && off > -NEAR.share);
  return [{ name, fits, off: fits ? 0 : off, points: fits ? 0 : Math.abs(off) * 100 }];
}

function floorFits({ floor, band, avoids }: Wish, at: number, topFloor: number, its: FloorBand): boolean {
  return (
    (floor === null || offBy(at, floor) === 0) &&
    (band === null || band === its) &&
    !(avoids.includes('first') && at <= 1) &&
    !(avoids.includes('top') && at >= topFloor)
  );
}

function faces(has: Orientation, wants: Orientation): boolean {
  return orientationsFor(wants).includes(has);
}

/** What counts as facing somewhere: south and north has both. */
export function orientationsFor(wants: Orientation): readonly Orientation[] {
  return [
    wants,
    ...(wants === 'south' || wants === 'north' ? (['southNorth'] as const) : []),
    ...(wants === 'east' || wants === 'west' ? (['eastWest'] as const) : []),
  ];
}
