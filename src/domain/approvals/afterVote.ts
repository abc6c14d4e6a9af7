import type { Approval, ApprovalVote, Verdict } from '../approval.ts';

export type AfterVote =
  | { readonly state: 'refused' | 'returned' | 'granted' }
  /** `step`: where it stands now; the same one where others of it have still to agree. */
  | { readonly state: 'pending'; readonly step: number };

/**
 * What becomes of an approval by a verdict. One refusal or return ends it; agreement ends the step when one of its deciders is
 * enough or all have agreed, and the last step grants it. `votes`: those of this approval so far, the new one included.
 */
export function afterVote(
  { steps, step, round }: Pick<Approval, 'steps' | 'step' | 'round'>,
  votes: readonly Pick<ApprovalVote, 'round' | 'step' | 'part' | 'verdict'>[],
  verdict: Verdict,
): AfterVote {
  switch (verdict) {
    case 'refuse':
      return { state: 'refused' };
    case 'return':
      return { state: 'returned' };
    case 'grant': {
      const at = steps[step];
      const agreed = new Set(
        votes
          .filter((vote) => vote.round === round && vote.step === step && vote.verdict === 'grant')
          .map(({ part }) => part),
      );
      const through = at === undefined || at.mode === 'any' || agreed.size >= at.deciders.length;
      if (!through) {
        return { state: 'pending', step };
      }
      return step + 1 < steps.length ? { state: 'pending', step: step + 1 } : { state: 'granted' };
    }
  }
}
