import type { Orientation } from './customer.ts';

/**
 * 未推 待售 预留 小定 认购 签约 已交付 出租 撤回. What is held, reserved, subscribed, contracted or delivered is so by its hold or its deal;
 * nobody writes those states by hand.
 */
export const UNIT_STATES = [
  'unreleased',
  'forSale',
  'held',
  'reserved',
  'subscribed',
  'contracted',
  'delivered',
  'rented',
  'withdrawn',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** 毛坯 简装 精装. */
export const DECORATIONS = ['bare', 'simple', 'fine'] as const;
export type Decoration = (typeof DECORATIONS)[number];

/** A building of a project. It sells only with its presale permit (预售证) or completion filing. */
export interface Building {
  readonly id: string;
  readonly projectId: string;
  /** Unique in its project: 1 is the middle of A-1-1502. */
  readonly code: string;
  /** Number of the permit or of the completion filing; null while there is none. */
  readonly permit: string | null;
  /** From which calendar day it may sell (YYYY-MM-DD). */
  readonly permitFrom: string | null;
  /** When the planner last confirmed the grid against reality (R2.2.2). */
  readonly checkedAt: Date | null;
  readonly checkedById: string | null;
  readonly version: number;
}

/** One home for sale (R2.2.1). */
export interface Unit {
  readonly id: string;
  readonly projectId: string;
  readonly buildingId: string;
  /** Unique in the company, and how people speak of it: A-1-1502, or A-3-1-802 where the building has entrances (单元). */
  readonly key: string;
  readonly entrance: string | null;
  /** As it stands on the door: 1502. */
  readonly room: string;
  readonly floor: number;
  /** Which of its floor's doors it is: 2 of 1502. With the entrance it is the column of the grid. */
  readonly stack: number;
  /** The developer's name of its layout (户型): C1. */
  readonly layout: string | null;
  /** 室 厅 卫. */
  readonly rooms: number | null;
  readonly halls: number | null;
  readonly baths: number | null;
  /** 0.01 m² (建筑面积). */
  readonly builtArea: number | null;
  /** 0.01 m² (套内面积). */
  readonly innerArea: number | null;
  readonly orientation: Orientation | null;
  readonly decoration: Decoration | null;
  /** Fen, of the whole unit: the marked price (一房一价). */
  readonly listPrice: number | null;
  /** Fen (底价). Seen by few. */
  readonly floorPrice: number | null;
  /** Fen (备案价). No price and no deal above it. */
  readonly filedPrice: number | null;
  readonly state: UnitState;
  readonly stateAt: Date;
  /** Why it is in its state; stored sealed. */
  readonly stateReason: string | null;
  /** Photos, as ids of the Files port. */
  readonly photoIds: readonly string[];
  /** Floor plans (户型图), as ids of the Files port. */
  readonly planIds: readonly string[];
  /** When its data was settled: from then on the term of policy unit.entry runs (R2.2.1). */
  readonly settledAt: Date;
  readonly enteredAt: Date;
  readonly entryDueAt: Date;
  readonly enteredLate: boolean;
  readonly createdById: string;
  readonly version: number;
}

/** A unit's prices from an instant on: the rows of a unit are its price list's history. All fen. */
export interface UnitPrice {
  readonly id: string;
  readonly unitId: string;
  readonly listPrice: number | null;
  readonly floorPrice: number | null;
  readonly filedPrice: number | null;
  readonly at: Date;
  readonly byId: string;
  /** Stored sealed. */
  readonly reason: string | null;
  readonly version: number;
}
