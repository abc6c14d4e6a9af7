import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, reach } from '../../domain/permissions.ts';

/** Whether somebody sees a deal: who sees its customer does; finance and clerks see those of the projects that they work on (DOMAIN 1). */
export function seesDeal(actor: Actor, customer: Customer): boolean {
  const { role } = actor.member;
  return (
    within(scopeOf(actor), customer) ||
    (may(role, 'deal:read') &&
      reach(role) === 'none' &&
      actor.assignments.some(({ projectId }) => projectId === customer.projectId))
  );
}
