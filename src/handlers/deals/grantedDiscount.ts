import type { Approval } from '../../domain/approval.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_READ = 100;

/** A discount that counts for a customer who takes a unit now, and the price (fen) that it makes. */
export interface GrantedDiscount {
  readonly approval: Approval;
  readonly price: number;
}

/** The discount granted last of those that still count; undefined where there is none. */
export async function grantedDiscount(
  repos: Pick<Repos, 'approvals'>,
  customerId: string,
  unitId: string,
  now: Date,
): Promise<GrantedDiscount | undefined> {
  const granted = (await repos.approvals.ofCustomer(customerId, MOST_READ)).filter(
    ({ kind, state, unitId: of, validUntil }) =>
      kind === 'discount' && state === 'granted' && of === unitId && validUntil !== null && validUntil > now,
  );
  const [last] = [...granted].sort(
    (a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0) || b.ref - a.ref,
  );
  return last === undefined ? undefined : { approval: last, price: Number(last.data['price']) };
}
