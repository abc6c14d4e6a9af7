import { scopeOf, type Actor } from '../../domain/actor.ts';
import type { DeliveryReach } from '../ports/deliveries.ts';

/**
 * Whose deliveries a person may read of (R4.1.2): a manager those of the own teams, or of the projects where he leads no team;
 * everybody else with the permission the company's. The ledger says nothing of customers, so an administrator reads it too.
 */
export function deliveryReach(actor: Actor): DeliveryReach | undefined {
  if (actor.member.role === 'admin') {
    return { kind: 'company' };
  }
  const scope = scopeOf(actor);
  switch (scope.kind) {
    case 'none':
    case 'own':
      return undefined;
    case 'team':
      return { kind: 'team', teamIds: scope.teamIds };
    case 'project':
      return { kind: 'project', projectIds: scope.projectIds };
    case 'company':
      return { kind: 'company' };
  }
}
