import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { complaintPosted } from './complaintPosted.ts';

/**
 * Takes the buttons off every card of a complaint that was posted while this owner answered for it, and says what became of it; `sentence`
 * in the writer's language. Cards that somebody else is sent at the same moment keep theirs.
 */
export function settleComplaint(
  { work, now, m, actor }: Pick<Doing, 'work' | 'now' | 'm' | 'actor'>,
  { id, version, ownerId }: Pick<Complaint, 'id' | 'version' | 'ownerId'>,
  sentence: (words: Messages) => string,
): void {
  work.notify({
    dedupKey: `settled:${id}:${version}`,
    target: { kind: 'member', memberId: actor.member.id },
    subject: { kind: 'replace', posted: complaintPosted({ id, ownerId }) },
    card: { heading: sentence(m), blocks: [] },
    notBefore: now,
  });
}
