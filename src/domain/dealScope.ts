import { scopeOf, type Actor, type Scope } from './actor.ts';
import { may, reach } from './permissions.ts';

/** Whose deals somebody sees: those of customers in his reach; finance and clerks those of the projects that they work on (DOMAIN 1). */
export function dealScope(actor: Actor): Scope {
  const { role } = actor.member;
  if (!may(role, 'deal:read')) {
    return { kind: 'none' };
  }
  return reach(role) === 'none'
    ? { kind: 'project', projectIds: [...new Set(actor.assignments.map(({ projectId }) => projectId))] }
    : scopeOf(actor);
}
