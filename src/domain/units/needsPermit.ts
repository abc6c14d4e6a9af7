import type { UnitState } from '../unit.ts';

const WITHOUT: ReadonlySet<UnitState> = new Set(['unreleased', 'rented', 'withdrawn']);

/** Whether a unit is in its state only by its building's presale permit: it is on sale, somebody has it, or it is sold. */
export function needsPermit(state: UnitState): boolean {
  return !WITHOUT.has(state);
}
