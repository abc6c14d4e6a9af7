import type { Notice } from '../../handlers/ports/notice.ts';
import type { OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import { MOST_IN_BUNDLE } from './bundledCard.ts';

/**
 * The messages that the rows of a lane make, in their order: what was frozen together stays together, and reminders to one
 * person that are due at one moment become one.
 */
export function messagesOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  const messages: OutboxRow[][] = [];
  for (const row of rows) {
    const frozen =
      row.messageId === null ? undefined : messages.find(([first]) => first?.messageId === row.messageId);
    const last = messages.at(-1);
    if (frozen !== undefined) {
      frozen.push(row);
    } else if (last !== undefined && joins(last, row)) {
      last.push(row);
    } else {
      messages.push([row]);
    }
  }
  return messages;
}

function joins(message: readonly OutboxRow[], row: OutboxRow): boolean {
  return (
    message.length < MOST_IN_BUNDLE &&
    [...message, row].every(({ messageId, notice }) => messageId === null && canJoin(notice))
  );
}

function canJoin({ subject, target, urgent }: Notice): boolean {
  return (
    subject.kind === 'plan' && target.kind === 'member' && target.without === undefined && urgent !== true
  );
}
