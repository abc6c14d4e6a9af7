import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { textCard } from '../replies.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { cannotDecide } from './cannotDecide.ts';
import { decide, type Decision } from './decide.ts';
import { standingAt } from './standingAt.ts';

/** Decides an approval; whoever does not agree is first asked why, by the form of approval.decide. */
export async function decideOrAsk(
  context: Doing,
  meant: MeantApproval,
  decision: Decision & { readonly opened: boolean },
): Promise<Outcome> {
  const { m } = context;
  const { verdict, note, seen, opened } = decision;
  if (verdict === 'grant' || note !== null) {
    return await decide(context, meant, decision);
  }
  const no = await cannotDecide(context, meant, seen);
  if (no !== undefined) {
    return no;
  }
  const ref = approvalRef(meant.approval);
  return {
    kind: 'needInput',
    prefill: { approval: ref, verdict, seen: seen ?? standingAt(meant.approval), opened: 'yes' },
    errors: opened ? { note: m.approval.noteNeeded } : {},
    card: textCard(m.approval.noteFor(ref, m.approval.verdicts[verdict])),
  };
}
