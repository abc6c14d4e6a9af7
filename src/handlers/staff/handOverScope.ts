import { scopeOf, within, type Actor, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';

/** What one person has: more is not looked through. */
export const MOST_CUSTOMERS = 5_000;

/** Whose customers somebody may hand over: those that he sees; an administrator everybody's, without seeing them. */
export function handOverScope(actor: Actor): Scope {
  return actor.member.role === 'admin' ? { kind: 'company' } : scopeOf(actor);
}

/**
 * Whether somebody may hand over what a member has: whoever leads a team or project of his, or has a customer of his within reach
 * (he may work elsewhere by now); a director, an administrator.
 */
export async function leads(
  actor: Actor,
  leaver: Member,
  repos: Pick<Repos, 'members' | 'customers'>,
  now: Date,
): Promise<boolean> {
  const scope = handOverScope(actor);
  if (scope.kind === 'company') {
    return true;
  }
  const posts = (await repos.members.actorById(leaver.id))?.assignments ?? [];
  const posted = posts.some(({ teamId, projectId }) =>
    scope.kind === 'team'
      ? teamId !== null && scope.teamIds.includes(teamId)
      : scope.kind === 'project' && scope.projectIds.includes(projectId),
  );
  if (posted || scope.kind === 'own' || scope.kind === 'none') {
    return posted;
  }
  const own = { kind: 'own', memberId: leaver.id } as const;
  const his = await repos.customers.matching({}, own, { now, limit: MOST_CUSTOMERS });
  return his.some((customer) => within(scope, customer));
}

/** Who may take over, of those whom the speaker leads: active, and dealing with customers on a project of the leaver or of his customers. */
export async function takersFor(
  actor: Actor,
  leaver: Actor,
  customers: readonly Customer[],
  repos: Pick<Repos, 'members'>,
): Promise<readonly Actor[]> {
  const scope = handOverScope(actor);
  const projects = [...new Set([...leaver.assignments, ...customers].map(({ projectId }) => projectId))];
  const found = (await Promise.all(projects.map((id) => repos.members.ofProject(id)))).flat();
  const takers: Actor[] = [];
  for (const member of new Map(found.map((one) => [one.id, one])).values()) {
    const taker =
      member.active && member.id !== leaver.member.id && may(member.role, 'followUp:log')
        ? await repos.members.actorById(member.id)
        : undefined;
    const led =
      scope.kind !== 'team' ||
      taker?.assignments.some(({ teamId }) => teamId !== null && scope.teamIds.includes(teamId));
    if (taker !== undefined && led === true) {
      takers.push(taker);
    }
  }
  return takers;
}
