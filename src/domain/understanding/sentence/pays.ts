import type { Facts } from '../facts.ts';
import { saysCameIn } from '../commands/deal.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { saysPaid } from './saysPaid.ts';

/** Money of somebody who has a deal is a receipt to be claimed; of anybody else it is told, and is a follow-up. */
export function pays(
  scan: Scan,
  { customer, times, today }: Facts,
  { receivesForOthers }: ReadContext,
): string | null {
  const ahead = times.some(({ said, past }) => said !== null && !past && said.date > today);
  // Finance has no customers of its own and knows them by their reference: what came in is a receipt, and nobody's follow-up.
  if (receivesForOthers === true && customer.ref !== null && !ahead && saysCameIn(scan)) {
    return 'receipt.make';
  }
  return customer.known === null || ahead || !saysPaid(scan.rest)
    ? null
    : customer.known.pays === true
      ? 'receipt.make'
      : 'followUp.log';
}
