import type { ActiveHold, Hold } from '../hold.ts';
import type { Building, Unit, UnitState } from '../unit.ts';
import { permitFault } from '../units/unitStates.ts';

type MaySubscribe =
  | {
      readonly may: true;
      /** Fen: the marked price. */
      readonly listPrice: number;
    }
  /** Somebody else has it, or it is being offered to who waits. */
  | { readonly may: false; readonly why: 'taken'; readonly active: ActiveHold }
  | { readonly may: false; readonly why: 'state'; readonly state: UnitState }
  | { readonly may: false; readonly why: 'noPermit' | 'permitLater' | 'noListPrice' | 'aboveFiled' };

/**
 * Whether a customer can subscribe to a unit, or reserve it (R3.3): it is for sale, or held or reserved for him; nobody else holds it, and none
 * is needed; its building may sell on this day (YYYY-MM-DD), and the marked price is there and not above the filed one.
 */
export function maySubscribe(of: {
  readonly unit: Pick<Unit, 'state' | 'listPrice' | 'filedPrice'>;
  readonly building: Pick<Building, 'permit' | 'permitFrom'> | undefined;
  readonly active: ActiveHold | undefined;
  /** The hold that `active` names. */
  readonly hold: Pick<Hold, 'customerId' | 'until'> | undefined;
  readonly customerId: string;
  /** It is reserved (小定) for this customer. */
  readonly reserved?: boolean;
  readonly now: Date;
  readonly today: string;
}): MaySubscribe {
  const { unit, building, active, hold, customerId, reserved = false, now, today } = of;
  const held = hold?.customerId === customerId && hold.until > now;
  if (active !== undefined && !held) {
    return { may: false, why: 'taken', active };
  }
  if (unit.state !== (reserved ? 'reserved' : held ? 'held' : 'forSale')) {
    return { may: false, why: 'state', state: unit.state };
  }
  const permit = building === undefined ? 'noPermit' : permitFault(building, today);
  if (permit !== undefined) {
    return { may: false, why: permit };
  }
  const { listPrice, filedPrice } = unit;
  if (listPrice === null) {
    return { may: false, why: 'noListPrice' };
  }
  return filedPrice !== null && listPrice > filedPrice
    ? { may: false, why: 'aboveFiled' }
    : { may: true, listPrice };
}
