import { scopeOf, type Actor, type Scope } from '../actor.ts';
import { may, reach } from '../permissions.ts';

/**
 * Whose complaints somebody sees (R4.1.2): service those of its projects, leaders and consultants those of customers in their reach,
 * everybody those that he took or answers for.
 */
export function complaintScope(actor: Actor): Scope {
  const { id, role } = actor.member;
  if (!may(role, 'complaint:read')) {
    return { kind: 'none' };
  }
  if (reach(role) === 'none' || reach(role) === 'project') {
    return may(role, 'complaint:work')
      ? { kind: 'project', projectIds: [...new Set(actor.assignments.map(({ projectId }) => projectId))] }
      : { kind: 'own', memberId: id };
  }
  return scopeOf(actor);
}
