import { scopeOf, type Actor, type Scope } from '../../domain/actor.ts';

/** Whose names somebody is told at the door: the desk sees those of its halls (DOMAIN 1), everybody else whom he sees anyway. */
export function receptionScope(actor: Actor): Scope {
  return actor.member.role === 'desk'
    ? { kind: 'project', projectIds: actor.assignments.map(({ projectId }) => projectId) }
    : scopeOf(actor);
}
