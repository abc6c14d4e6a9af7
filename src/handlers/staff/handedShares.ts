import type { JobPayload } from '../ports/jobKinds.ts';
import type { Moved } from './moveChunk.ts';

/** By member id: how many customers he was given so far, and the first of them, whom the message to him names. */
export type HandedShares = JobPayload<'handOverRest'>['given'];

/** Customers whom the message to who takes over names. */
const MOST_NAMED = 20;

export function withMoved(given: HandedShares, moved: readonly Moved[]): HandedShares {
  const shares = { ...given };
  for (const { customer, toId } of moved) {
    const { n, customerIds } = shares[toId] ?? { n: 0, customerIds: [] };
    shares[toId] = {
      n: n + 1,
      customerIds: customerIds.length < MOST_NAMED ? [...customerIds, customer.id] : customerIds,
    };
  }
  return shares;
}

/** Customers that all of them were given. */
export function sumOf(given: HandedShares): number {
  return Object.values(given).reduce((sum, { n }) => sum + n, 0);
}
