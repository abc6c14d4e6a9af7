import type { ActiveHold } from '../hold.ts';
import type { Building, Unit, UnitState } from '../unit.ts';
import { permitFault } from '../units/unitStates.ts';

type MayHold =
  | { readonly may: true }
  /** Somebody has it, or it is being offered to who waits. */
  | { readonly may: false; readonly why: 'taken'; readonly active: ActiveHold }
  | { readonly may: false; readonly why: 'state'; readonly state: UnitState }
  | { readonly may: false; readonly why: NonNullable<ReturnType<typeof permitFault>> };

/** Whether a unit can be held: nobody has it, it is for sale, and its building may sell on this day (YYYY-MM-DD). */
export function mayHold(of: {
  readonly unit: Pick<Unit, 'state'>;
  readonly building: Pick<Building, 'permit' | 'permitFrom'> | undefined;
  readonly active: ActiveHold | undefined;
  readonly today: string;
}): MayHold {
  const { unit, building, active, today } = of;
  if (active !== undefined) {
    return { may: false, why: 'taken', active };
  }
  if (unit.state !== 'forSale') {
    return { may: false, why: 'state', state: unit.state };
  }
  const why = building === undefined ? 'noPermit' : permitFault(building, today);
  return why === undefined ? { may: true } : { may: false, why };
}
