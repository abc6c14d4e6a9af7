import type { Customer, Orientation } from '../customer.ts';
import type { Range } from '../values.ts';

/** 低 中 高: thirds of a building's floors. */
export const FLOOR_BANDS = ['low', 'middle', 'high'] as const;
export type FloorBand = (typeof FLOOR_BANDS)[number];

/** 一楼 顶楼. */
export const AVOIDED_FLOORS = ['first', 'top'] as const;
export type AvoidedFloor = (typeof AVOIDED_FLOORS)[number];

/** What somebody looks for in a unit; null where he does not mind. */
export interface Wish {
  readonly rooms: number | null;
  /** Fen, of the whole unit. */
  readonly budget: Range | null;
  /** Fen a m² of the built area. */
  readonly squarePrice: Range | null;
  /** 0.01 m² (建筑面积). */
  readonly area: Range | null;
  readonly floor: Range | null;
  readonly band: FloorBand | null;
  readonly orientation: Orientation | null;
  readonly avoids: readonly AvoidedFloor[];
}

export const ANYTHING: Wish = {
  rooms: null,
  budget: null,
  squarePrice: null,
  area: null,
  floor: null,
  band: null,
  orientation: null,
  avoids: [],
};

/** What a customer's record says that he looks for. */
export function wishOf({
  rooms,
  budget,
  area,
  floor,
  orientation,
}: Pick<Customer, 'rooms' | 'budget' | 'area' | 'floor' | 'orientation'>): Wish {
  return { ...ANYTHING, rooms, budget, area, floor, orientation };
}

export type CustomerWish = 'rooms' | 'budget' | 'area' | 'floor' | 'orientation';

/** Which of these a customer's record leaves open. */
export function missingWishes(customer: Pick<Customer, CustomerWish>): CustomerWish[] {
  return (['rooms', 'budget', 'area', 'floor', 'orientation'] as const).filter(
    (name) => customer[name] === null,
  );
}
