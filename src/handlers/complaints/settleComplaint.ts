import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';

/** Takes the buttons off every card of a complaint that was posted, and says what became of it; `sentence` in the writer's language. */
export function settleComplaint(
  { work, now, m, actor }: Pick<Doing, 'work' | 'now' | 'm' | 'actor'>,
  { id, version }: Pick<Complaint, 'id' | 'version'>,
  sentence: (words: Messages) => string,
): void {
  work.notify({
    dedupKey: `settled:${id}:${version}`,
    target: { kind: 'member', memberId: actor.member.id },
    subject: { kind: 'replace', posted: `complaint:${id}` },
    card: { heading: sentence(m), blocks: [] },
    notBefore: now,
  });
}
