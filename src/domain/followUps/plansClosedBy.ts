import type { Plan } from '../followUp.ts';

/**
 * The plans that a contact settles (R3.2.1): the person's own open plans with this customer that were due by then, or
 * where none was due, the nearest one. `named` is the plan that the record was written for.
 */
export function plansClosedBy(
  open: readonly Plan[],
  contact: { readonly memberId: string; readonly at: Date; readonly named: string | undefined },
): Plan[] {
  const own = open
    .filter((plan) => plan.assigneeId === contact.memberId || plan.id === contact.named)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const due = own.filter((plan) => plan.at.getTime() <= contact.at.getTime() || plan.id === contact.named);
  return due.length > 0 ? due : own.slice(0, 1);
}
