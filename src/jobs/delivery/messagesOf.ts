import type { Notice } from '../../handlers/ports/notice.ts';
import type { OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import { MOST_IN_BUNDLE } from './bundledCard.ts';

/** What is said of so many complaints at once is one message: it lists the first of them. */
export const MOST_IN_DIGEST = 1_000;

/**
 * The messages that the rows of a lane make, in their order: what was frozen together stays together, and reminders to one
 * person that are due at one moment become one, and so do the alarms of complaints to one recipient.
 */
export function messagesOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  const messages: OutboxRow[][] = [];
  for (const row of rows) {
    const frozen =
      row.messageId === null ? undefined : messages.find(([first]) => first?.messageId === row.messageId);
    const last = isAlarm(row) ? messages.find((one) => joinsDigest(one, row)) : messages.at(-1);
    if (frozen !== undefined) {
      frozen.push(row);
    } else if (last !== undefined && (isAlarm(row) || joins(last, row))) {
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

/** Whether the row says that a complaint's time runs out. */
export function isAlarm({ notice }: OutboxRow): boolean {
  return notice.subject.kind === 'complaintAlarm';
}

/** One lane may lead to several platforms: what goes to another one is another message. */
function joinsDigest(message: readonly OutboxRow[], row: OutboxRow): boolean {
  const [first] = message;
  return (
    first !== undefined &&
    message.length < MOST_IN_DIGEST &&
    [...message, row].every((one) => one.messageId === null && isAlarm(one)) &&
    platformOf(first.notice) === platformOf(row.notice) &&
    first.notice.inHoursOf === row.notice.inHoursOf
  );
}

function platformOf({ target }: Notice): string {
  return target.kind === 'member' ? `${target.preferred ?? ''} ${target.without?.join(' ') ?? ''}` : '';
}
