import type { Actor } from '../../domain/actor.ts';
import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import { fitsDecider } from '../../domain/approvals/fitsDecider.ts';
import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';
import { delegateOf } from './delegateOf.ts';

/** Somebody who holds the card of an approval. */
export interface Holder {
  readonly actor: Actor;
  /** For whom who is away; undefined where for himself. */
  readonly instead: Member | undefined;
}

/**
 * Who decides an approval at the step where it stands and has not yet, by the roles that people have now; whoever stands in for
 * somebody who is away comes behind him. `votes`: of this approval.
 */
export async function whoDecides(
  repos: Pick<Repos, 'members' | 'approvals'>,
  approval: Approval,
  votes: readonly ApprovalVote[],
  now: Date,
): Promise<readonly Holder[]> {
  const { steps, step, round } = approval;
  const open = (steps[step]?.deciders ?? []).filter(
    (_, part) => !votes.some((vote) => vote.round === round && vote.step === step && vote.part === part),
  );
  const holders: Holder[] = [];
  for (const actor of await repos.members.deciders()) {
    if (open.some((decider) => fitsDecider(decider, actor, approval))) {
      holders.push({ actor, instead: undefined });
    }
  }
  for (const { actor } of [...holders]) {
    const delegate = await delegateOf(repos, actor.member, now);
    const holds = holders.some((one) => one.actor.member.id === delegate?.member.id);
    if (delegate !== undefined && !holds && delegate.member.id !== approval.applicantId) {
      holders.push({ actor: delegate, instead: actor.member });
    }
  }
  return holders;
}

/** Their names: those who decide for themselves. */
export function namesOf(holders: readonly Holder[]): readonly string[] {
  return holders.flatMap(({ actor, instead }) => (instead === undefined ? [actor.member.name] : []));
}
