import type { Handover } from '../../domain/handovers/handover.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import { dealtWithBy } from '../deals/dealtWithBy.ts';
import type { Doing } from '../doing.ts';
import { handoverFacts } from './handoverFacts.ts';
import { toSendOn } from './toSendOn.ts';

/** Whose customer it is hears of an appointment, with words for the customer. Returns his name; undefined where there is nobody else to tell. */
export async function tellOfHandover(
  { repos, work, now, actor }: Doing,
  handover: Handover,
  { contract, scene }: SignedContract,
  what: 'agreed' | 'moved' | 'cancelled',
): Promise<string | undefined> {
  const consultant = await dealtWithBy(repos, scene);
  if (consultant === undefined || consultant.id === actor.member.id) {
    return undefined;
  }
  const m = messages(consultant.locale);
  const { id, version, at, cancelReason } = handover;
  work.notify({
    dedupKey: `handover:${id}:${version}:${consultant.id}`,
    target: { kind: 'member', memberId: consultant.id },
    subject:
      what === 'cancelled' ? { kind: 'none' } : { kind: 'handover', handoverId: id, ref: contract.ref, at },
    card: {
      heading: m.handover.notice[what](contractRef(contract), scene.label, dateTime(at, scene.zone, now, m)),
      blocks:
        what === 'cancelled'
          ? [{ kind: 'text', text: cancelReason ?? '' }]
          : [
              { kind: 'facts', items: handoverFacts(handover, scene, now, m) },
              { kind: 'text', text: toSendOn(handover, scene, now, m) },
            ],
    },
    notBefore: now,
  });
  return consultant.name;
}
