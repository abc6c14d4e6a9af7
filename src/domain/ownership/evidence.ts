import type { CustomerSource } from '../customer.ts';
import type { OwnershipReason } from './ownershipEvent.ts';

interface Dated {
  readonly at: Date;
  /** Whose doing it was. */
  readonly memberId: string;
  /** Of a couple the one whom it concerned. */
  readonly customerId: string;
}

/** Something on record that speaks for, or against, somebody's having a customer. */
export type Evidence = Dated &
  (
    | { readonly kind: 'registered'; readonly source: CustomerSource | null }
    | { readonly kind: 'visit' }
    | { readonly kind: 'followUp'; readonly effective: boolean }
    /** `until`: the protection that it came with; null where the rule says how long. */
    | { readonly kind: 'given'; readonly reason: OwnershipReason; readonly until: Date | null }
    | { readonly kind: 'lost'; readonly reason: OwnershipReason }
  );

const RANK: readonly Evidence['kind'][] = ['lost', 'registered', 'given', 'visit', 'followUp'];

/** In the order in which it happened; what happened at one instant always in the same order, however it was collected. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() ||
      RANK.indexOf(a.kind) - RANK.indexOf(b.kind) ||
      compare(a.memberId, b.memberId) ||
      compare(a.customerId, b.customerId) ||
      compare(detail(a), detail(b)),
  );
}

function detail(one: Evidence): string {
  switch (one.kind) {
    case 'registered':
      return one.source ?? '';
    case 'visit':
      return '';
    case 'followUp':
      return String(one.effective);
    case 'given':
      return `${one.reason} ${one.until?.toISOString() ?? ''}`;
    case 'lost':
      return one.reason;
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
