import type { Actor } from '../../domain/actor.ts';
import type { Approval } from '../../domain/approval.ts';
import { mayDecide } from '../../domain/approvals/mayDecide.ts';
import { fitsDecider } from '../../domain/approvals/fitsDecider.ts';
import { may, reach } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';
import { delegatorsOf } from './delegatorsOf.ts';

/** What a company has undecided at a time; older ones come first. */
const MOST_PENDING = 500;

/** The approvals that wait for somebody's decision, for himself or for who is away, oldest first. */
export async function waitingFor(
  repos: Pick<Repos, 'members' | 'approvals'>,
  actor: Actor,
  now: Date,
): Promise<readonly Approval[]> {
  const delegators = await delegatorsOf(repos, actor.member, now);
  const people = [actor, ...delegators].filter(({ member }) => may(member.role, 'approval:decide'));
  if (people.length === 0) {
    return [];
  }
  const found: Approval[] = [];
  for (const approval of await repos.approvals.pending(projectsOf(people), MOST_PENDING)) {
    const { steps, step } = approval;
    const deciders = steps[step]?.deciders ?? [];
    // A director may decide for a manager, but it is not he who is waited for.
    const his = people.some((one) => deciders.some((decider) => fitsDecider(decider, one, approval)));
    const votes = his && deciders.length > 1 ? await repos.approvals.votes(approval.id) : [];
    if (his && mayDecide(approval, actor, delegators, votes).may) {
      found.push(approval);
    }
  }
  return found;
}

function projectsOf(people: readonly Actor[]): readonly string[] | undefined {
  return people.some(({ member }) => reach(member.role) === 'company' || member.role === 'admin')
    ? undefined
    : people.flatMap(({ assignments }) => assignments.map(({ projectId }) => projectId));
}
