import type { Member } from '../../domain/company.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import type { Doing } from '../doing.ts';
import { visitPosted } from './visitPosted.ts';

/** Nobody presses a button of a visitor whom he does not receive any more: `heading`, in his language, takes its place. */
export function withdrawCard(
  { work, now }: Pick<Doing, 'work' | 'now'>,
  visit: Visit,
  receiver: Member,
  { why, heading }: { readonly why: 'passed' | 'undone'; readonly heading: string },
): void {
  work.notify({
    dedupKey: `visit.${why}:${visit.id}:${visit.version}`,
    target: { kind: 'member', memberId: receiver.id },
    subject: { kind: 'replace', posted: visitPosted({ visitId: visit.id, receiverId: receiver.id }) },
    card: { heading, blocks: [] },
    notBefore: now,
  });
}
