import type { Actor } from '../actor.ts';
import type { Approval, ApprovalVote, Decider } from '../approval.ts';
import { fitsDecider, type ApprovalPlace } from './fitsDecider.ts';

export type MayDecide =
  | {
      readonly may: true;
      /** Which of the step's deciders he is, from 0. */
      readonly part: number;
      /** For whom who is away; null where for himself. */
      readonly forId: string | null;
    }
  /** `own`: it is his own application. `done`: he has agreed already, and others have still to. */
  | { readonly may: false; readonly why: 'over' | 'own' | 'done' | 'notYours' };

type Of = Pick<Approval, 'state' | 'applicantId' | 'teamId' | 'projectId' | 'steps' | 'step' | 'round'>;

/**
 * Whether somebody can decide an approval at the step where it stands: for himself, or for one of those who have named him while
 * they are away. A director can also decide what waits for a manager. `votes`: of this approval, of any step.
 */
export function mayDecide(
  of: Of,
  actor: Actor,
  delegators: readonly Actor[],
  votes: readonly Pick<ApprovalVote, 'round' | 'step' | 'part'>[],
): MayDecide {
  if (of.state !== 'pending') {
    return { may: false, why: 'over' };
  }
  if (actor.member.id === of.applicantId) {
    return { may: false, why: 'own' };
  }
  const here = votes.filter(({ round, step }) => round === of.round && step === of.step);
  const deciders = of.steps[of.step]?.deciders ?? [];
  const partOf = (one: Actor, open: boolean, fits = fitsDecider): number =>
    deciders.findIndex(
      (decider, part) => fits(decider, one, of) && here.some((vote) => vote.part === part) !== open,
    );
  const own = partOf(actor, true);
  if (own >= 0) {
    return { may: true, part: own, forId: null };
  }
  for (const delegator of delegators) {
    const part = partOf(delegator, true);
    if (part >= 0) {
      return { may: true, part, forId: delegator.member.id };
    }
  }
  const above = partOf(actor, true, leadsDecider);
  return above >= 0
    ? { may: true, part: above, forId: null }
    : { may: false, why: partOf(actor, false) >= 0 ? 'done' : 'notYours' };
}

/** Whether a director leads whoever is meant. */
function leadsDecider(decider: Decider, actor: Actor, of: ApprovalPlace): boolean {
  return (
    decider.by === 'role' &&
    decider.role === 'manager' &&
    fitsDecider({ by: 'role', role: 'director' }, actor, of)
  );
}
