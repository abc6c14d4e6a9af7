import type { Building, UnitState } from '../unit.ts';

/** Why a unit cannot be moved to a state by hand. */
export type UnitStateFault =
  /** It has a hold or a deal, which says its state. */
  | 'taken'
  /** A hold or a deal brings a unit there, nobody by hand. */
  | 'notByHand'
  | 'unreachable'
  | 'noPermit'
  | 'permitLater'
  | 'noListPrice'
  | 'noFiledPrice';

/** What is set by hand, and to what from there. */
const BY_HAND: Readonly<Partial<Record<UnitState, readonly UnitState[]>>> = {
  unreleased: ['forSale', 'withdrawn', 'rented'],
  forSale: ['unreleased', 'withdrawn', 'rented'],
  rented: ['unreleased', 'forSale', 'withdrawn'],
  withdrawn: ['unreleased', 'forSale'],
};

/** The states that a planner may set a unit to that is in `from`; none where a hold or a deal says its state. */
export function statesByHand(from: UnitState): readonly UnitState[] {
  return BY_HAND[from] ?? [];
}

/**
 * Whether a unit may be moved by hand (R2.2.2): undefined where it may. Only what has a presale permit in force, a list price
 * and a filed price goes on sale. `today`: YYYY-MM-DD where the project is.
 */
export function unitStateFault(move: {
  readonly from: UnitState;
  readonly to: UnitState;
  readonly building: Pick<Building, 'permit' | 'permitFrom'>;
  /** Fen, as they are after the change. */
  readonly prices: { readonly listPrice: number | null; readonly filedPrice: number | null };
  readonly today: string;
}): UnitStateFault | undefined {
  const { from, to, prices } = move;
  if (statesByHand(from).length === 0) {
    return 'taken';
  }
  if (statesByHand(to).length === 0) {
    return 'notByHand';
  }
  if (!statesByHand(from).includes(to)) {
    return 'unreachable';
  }
  if (to !== 'forSale') {
    return undefined;
  }
  return (
    permitFault(move.building, move.today) ??
    (prices.listPrice === null ? 'noListPrice' : prices.filedPrice === null ? 'noFiledPrice' : undefined)
  );
}

/** Whether a building may sell on a day (YYYY-MM-DD): undefined where its presale permit is in force. */
export function permitFault(
  { permit, permitFrom }: Pick<Building, 'permit' | 'permitFrom'>,
  today: string,
): 'noPermit' | 'permitLater' | undefined {
  if (permit === null) {
    return 'noPermit';
  }
  return permitFrom !== null && permitFrom > today ? 'permitLater' : undefined;
}
