import type { Card } from '../chat/card.ts';
import type { LeaseWish, Leases } from './lease.ts';
import type { Notice } from './notice.ts';
import type { Address } from './transport.ts';

/** Where a message goes and its exact bytes: they never change. */
export interface Frozen {
  readonly address: Address;
  readonly body: string;
  /** By which the platform tells a repeat. */
  readonly key: string;
}

export interface OutboxRow {
  readonly id: string;
  readonly notice: Notice;
  readonly attempts: number;
  /** The row that carries the message this one is part of: itself, where it goes alone. Null before it was frozen. */
  readonly messageId: string | null;
  /** Set on the row that carries the message. */
  readonly frozen: Frozen | null;
  /** Since when it may have been sent without our knowing. */
  readonly doubtSince: Date | null;
}

/** One part of a message that stands somewhere: a message may show several cards, and each may change by itself. */
export interface PostedPart {
  /** e.g. `plan:0193...` */
  readonly subject: string;
  readonly card: Card;
}

/** What became of a message that was sent. */
export interface Shown {
  readonly address: Address | null;
  readonly remoteRef: string;
  /** What is remembered of it, so that it can be changed later. */
  readonly parts: readonly PostedPart[];
}

/** A message that shows the card of a subject, so that a change settles every copy. */
export interface Posted {
  readonly id: string;
  readonly address: Address;
  readonly remoteRef: string;
  /** All parts of the message in their order, the one that was asked for among them. */
  readonly parts: readonly PostedPart[];
}

export type Ending = 'dead' | 'withdrawn' | 'unknown';

/**
 * What is to be sent, by lanes: a lane is one recipient, and is held by one replica at a time, so that its messages keep
 * their order and its pace. Every writing answers false where the lane was taken over: then nothing was written.
 */
export interface OutboxQueue extends Leases {
  /** Takes lanes that have something due and are neither held nor waiting. */
  claim(wish: LeaseWish): Promise<string[]>;
  /** What is due in a lane that is held, in its order; the rows bear the token from then on. */
  take(lane: string, token: string, now: Date, count: number): Promise<OutboxRow[]>;
  /** The first row carries the message of all of them. From here on it counts as possibly sent. */
  freeze(ids: readonly string[], token: string, frozen: Frozen, at: Date): Promise<boolean>;
  /** Takes bytes back that were certainly not sent, because what they say is no longer so. */
  thaw(ids: readonly string[], token: string): Promise<boolean>;
  sent(ids: readonly string[], token: string, at: Date, shown: Shown): Promise<boolean>;
  /** One attempt more. `doubt`: it may have been sent. */
  failed(ids: readonly string[], token: string, reason: string, doubt: boolean): Promise<boolean>;
  end(ids: readonly string[], token: string, state: Ending, reason: string, at: Date): Promise<boolean>;
  /** Due at `until` instead: the recipient does not want to be disturbed before, and it is not late for that. */
  defer(ids: readonly string[], token: string, until: Date): Promise<boolean>;
  /** Gives a lane back; nothing of it is sent before `until`. */
  leave(lane: string, token: string, until: Date | null): Promise<void>;
  nextAt(now: Date): Promise<Date | undefined>;
  oldestDue(now: Date): Promise<Date | undefined>;
  posted(subject: string): Promise<Posted[]>;
  /** Notes the new card of one part, in the message that shows it. */
  rewritten(posted: Posted, subject: string, card: Card, remoteRef: string): Promise<void>;
}
