import type { UnitState } from '../unit.ts';

/** States of a unit that nobody has subscribed to and somebody may still. */
export const OFFERED: ReadonlySet<UnitState> = new Set(['forSale', 'held', 'reserved']);
