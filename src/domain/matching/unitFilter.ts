import type { Orientation } from '../customer.ts';
import type { Range } from '../values.ts';
import { boundsOf } from './bounds.ts';
import { orientationsFor } from './fit.ts';
import type { FloorBand, Wish } from './wish.ts';

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

/** What the store looks for: units for sale by their figures; null where any will do. */
export interface UnitFilter {
  readonly projectIds: readonly string[];
  readonly buildingId: string | null;
  readonly rooms: number | null;
  /** Fen, of the whole unit. */
  readonly price: Bounds;
  /** Fen a m² of the built area. */
  readonly squarePrice: Bounds;
  /** 0.01 m². */
  readonly area: Bounds;
  readonly floor: Bounds;
  readonly band: FloorBand | null;
  readonly notTopFloor: boolean;
  readonly orientations: readonly Orientation[] | null;
}

type Where = Pick<UnitFilter, 'projectIds' | 'buildingId'>;

/** As far as a near miss may lie outside, in percent. */
const WIDER = 15;
const OPEN: Bounds = { from: null, to: null };

/** What meets every wish (`fitOf`: an `exact` fit), so that of many the cheapest of them are found. */
export function exactFilter(wish: Wish, where: Where): UnitFilter {
  const floor = wish.floor === null ? OPEN : boundsOf(wish.floor);
  return {
    ...where,
    rooms: wish.rooms,
    price: cheaperToo(wish.budget),
    squarePrice: cheaperToo(wish.squarePrice),
    area: wish.area === null ? OPEN : boundsOf(wish.area),
    floor: wish.avoids.includes('first') ? { ...floor, from: Math.max(floor.from ?? 2, 2) } : floor,
    band: wish.band,
    notTopFloor: wish.avoids.includes('top'),
    orientations: wish.orientation === null ? null : orientationsFor(wish.orientation),
  };
}

/** Leaves out what cannot even be near (`fitOf`), so that a large project is not read as a whole. */
export function nearFilter(wish: Wish, where: Where): UnitFilter {
  return {
    ...where,
    rooms: wish.rooms,
    price: wide(wish.budget),
    squarePrice: OPEN,
    area: wide(wish.area),
    floor: OPEN,
    band: null,
    notTopFloor: false,
    orientations: null,
  };
}

/** Nobody minds to pay a little less than he said, unless it is the least that he said. */
function cheaperToo(range: Range | null): Bounds {
  const { from, to } = range === null ? OPEN : boundsOf(range);
  return { from: range?.bound === 'min' ? from : wide(range).from, to };
}

function wide(range: Range | null): Bounds {
  const { from, to } = range === null ? OPEN : boundsOf(range);
  return {
    from: from === null ? null : Math.floor((from * (100 - WIDER)) / 100),
    to: to === null ? null : Math.ceil((to * (100 + WIDER)) / 100),
  };
}
