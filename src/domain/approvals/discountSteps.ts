import type { ApprovalStep } from '../approval.ts';
import type { Role } from '../permissions.ts';
import type { Rate } from '../values.ts';

interface Facts {
  /** Fen. */
  readonly listPrice: number;
  /** Fen: what is to be paid. */
  readonly price: number;
  /** Fen; null where the unit has none. */
  readonly floorPrice: number | null;
  readonly applicant: Role;
}

/** What a role may give by itself, in parts of the list price (policies `discount.consultant`, `discount.manager`). */
interface Limits {
  readonly consultant: Rate;
  readonly manager: Rate;
}

const byRole = (role: Role): ApprovalStep => ({ mode: 'any', deciders: [{ by: 'role', role }] });

/**
 * Who has to agree to a discount, in order (R3.3). None: it is within what the applicant may give himself. Below the floor price
 * the director always decides, also for another director; above a manager's limit he decides after the manager.
 */
export function discountSteps(
  { listPrice, price, floorPrice, applicant }: Facts,
  limits: Limits,
): ApprovalStep[] {
  const within = ({ basisPoints }: Rate): boolean => (listPrice - price) * 10_000 <= listPrice * basisPoints;
  const belowFloor = floorPrice !== null && price < floorPrice;
  if (applicant === 'director') {
    return belowFloor ? [byRole('director')] : [];
  }
  if (!belowFloor && within(applicant === 'manager' ? limits.manager : limits.consultant)) {
    return [];
  }
  if (applicant === 'manager') {
    return [byRole('director')];
  }
  return !belowFloor && within(limits.manager)
    ? [byRole('manager')]
    : [byRole('manager'), byRole('director')];
}
