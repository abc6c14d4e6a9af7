import type { Hold } from '../hold.ts';
import type { Unit } from '../unit.ts';

/** 新推 重新可售 降价 涨价. */
export type NewsKind = 'released' | 'returned' | 'cheaper' | 'dearer';

/** An instant is within from `from` on and before `to`. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Why a unit for sale is worth another look. */
export interface UnitNews {
  readonly unit: Unit;
  readonly kind: NewsKind;
  /** Fen: the list price before, where that has changed. */
  readonly was: number | null;
  /** Customers whose hold of it has just ended: they need not be told. */
  readonly heldFor: readonly string[];
}

/**
 * What happened to a unit within a span; undefined where it is not for sale, or nothing did that a customer would care for.
 * `was`: its list price when the span began, in fen; undefined where it had none. `ended`: its holds that ended since.
 */
export function newsOf(
  unit: Unit,
  { from, to }: Span,
  { was, ended }: { readonly was: number | null | undefined; readonly ended: readonly Hold[] },
): UnitNews | undefined {
  if (unit.state !== 'forSale') {
    return undefined;
  }
  const heldFor = ended.map(({ customerId }) => customerId);
  const { listPrice, stateAt } = unit;
  const moved = was == null || listPrice === null ? 0 : listPrice - was;
  const news = { unit, was: moved === 0 ? null : (was ?? null), heldFor };
  if (stateAt >= from && stateAt < to) {
    return { ...news, kind: heldFor.length > 0 ? 'returned' : 'released' };
  }
  return moved === 0 ? undefined : { ...news, kind: moved < 0 ? 'cheaper' : 'dearer' };
}
