import type { Notice } from '../../handlers/ports/notice.ts';
import { postedSubject } from '../../handlers/ports/postedSubject.ts';
import type { PostedPart } from '../../handlers/ports/outboxQueue.ts';

const THREAD = 'thread:';

/** What is remembered of a sent notice: its card, so that a change settles every copy, and that its record's thread begins here. */
export function postedParts({ subject, card, thread, target }: Notice): PostedPart[] {
  return [
    ...[postedSubject(subject)].flatMap((key) => (key === undefined ? [] : [{ subject: key, card }])),
    ...(thread === undefined || target.kind === 'member'
      ? []
      : [{ subject: threadSubject(thread), card: { blocks: [] } }]),
  ];
}

export function threadSubject(thread: string): string {
  return `${THREAD}${thread}`;
}

/** Whether a part only says where a thread begins: there is nothing to draw of it. */
export function isThread(subject: string): boolean {
  return subject.startsWith(THREAD);
}
