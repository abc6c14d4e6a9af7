import { createHash } from 'node:crypto';

/** The part of a message that names it: the same for each repeat, another for every other message. */
export interface PartKey {
  /** Of the whole message. */
  readonly message: string;
  /** From 0. */
  readonly index: number;
}

/** A task id, as cards that can be pressed need one: letters and digits, `_`, `-` and `@`, at most 128 bytes (D90236). */
export function taskIdOf({ message, index }: PartKey): string {
  return `lp-${hash(message).slice(0, 22)}-${index}`;
}

/** The reference of the message that a card is part of. */
export function messageOf(taskId: string): string {
  return taskId.replace(/-\d+$/u, '');
}

/**
 * WeCom takes two messages of the same bytes within hours for one. So that somebody who asks the same twice is answered twice, each
 * text bears a reference that repeats do not change.
 */
export function referenceOf({ message, index }: PartKey): string {
  return `#${hash(`${message}:${index}`).replaceAll(/[-_]/gu, '0').slice(0, 6)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
