import type { Handover } from '../../domain/handovers/handover.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Doing } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { handoverCard } from './handoverCard.ts';
import { tellOfHandover } from './tellOfHandover.ts';

/** 取消: an appointment does not take place, and why; what was looked at already stays. */
export async function cancelHandover(
  context: Doing,
  signed: SignedContract,
  before: Handover,
  reason: string | undefined,
): Promise<Outcome> {
  const { m, work, repos } = context;
  const ref = contractRef(signed.contract);
  if (before.state !== 'planned') {
    return refused(m.handover.notPlanned(ref, m.words.handoverState[before.state]), signed.refs);
  }
  if (reason === undefined) {
    return refused(m.handover.whyCancelled(ref), signed.refs);
  }
  const handover = await work.update('handover', before, {
    state: 'cancelled',
    remindAt: null,
    cancelReason: reason,
  });
  await tellOfHandover(context, handover, signed, 'cancelled');
  const defects = await repos.defects.ofContract(signed.contract.id);
  return done(handoverCard(context, handover, signed, defects), signed.refs);
}
