import type { Facts } from '../facts.ts';
import type { Scan } from '../scan.ts';
import { saysPaid } from './saysPaid.ts';

/** Money of somebody who has a deal is a receipt to be claimed; of anybody else it is told, and is a follow-up. */
export function pays(scan: Scan, { customer, times, today }: Facts): string | null {
  const ahead = times.some(({ said, past }) => said !== null && !past && said.date > today);
  return customer.known === null || ahead || !saysPaid(scan.rest)
    ? null
    : customer.known.pays === true
      ? 'receipt.make'
      : 'followUp.log';
}
