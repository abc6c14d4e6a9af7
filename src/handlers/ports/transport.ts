import type { Locale, Platform } from '../../domain/company.ts';
import type { Card } from '../chat/card.ts';
import type { Speaker } from '../chat/intent.ts';

export interface Address {
  readonly platform: Platform;
  readonly workspace: string;
  /** Conversation key as in Place.key. */
  readonly key: string;
}

/** `afterMs` of a retry: the platform asked for that much patience in this conversation. */
export type SendFailure =
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };

export type SendResult =
  { readonly ok: true; readonly remoteRef: string } | { readonly ok: false; readonly failure: SendFailure };

/** What became of a message whose answer was lost. */
export type Found =
  | { readonly kind: 'sent'; readonly remoteRef: string }
  | { readonly kind: 'absent' }
  /** The platform cannot tell. */
  | { readonly kind: 'unsure' };

/** How fast a platform may be spoken to. */
export interface Pace {
  /** Messages a second over all replicas, and how many at once. */
  readonly perSecond: number;
  readonly burst: number;
}

/** What holds for one conversation. */
export interface Traits {
  /** Milliseconds between two messages. */
  readonly pauseMs: number;
  /** For how long a repeated key is shown only once, in milliseconds; 0 where the platform cannot tell a repeat. */
  readonly tellsRepeatsForMs: number;
  /** False where only another replica can send now: it holds the one connection. */
  readonly here: boolean;
  /** Whether a message can be changed as often as one likes. */
  readonly changes: boolean;
}

/** Somebody whom a message calls in a conversation of several. */
export interface Mention {
  readonly name: string;
  /** His account on the platform of the message; undefined where he has none. */
  readonly account: string | undefined;
}

/** The sending side of a platform, as the delivery engine uses it. */
export interface Transport {
  readonly platform: Platform;
  readonly pace: Pace;
  traits(address: Address): Traits;
  /** Where this account is spoken to alone. */
  direct(speaker: Speaker): Address;
  /** The thread under an earlier message of this conversation; the conversation itself where the platform has no threads. */
  inThread(address: Address, remoteRef: string): Address;
  /** Draws a card for this platform. The result is stored and never changes: what is retried is byte for byte the same. `mentions`: at its head. */
  freeze(card: Card, address: Address, locale: Locale, mentions?: readonly Mention[]): string;
  /** Sends a frozen body. The same key twice must show one message wherever the platform can tell. */
  send(address: Address, body: string, key: string): Promise<SendResult>;
  /** Looks for a message that was tried since `since` under this key. */
  find(address: Address, key: string, since: Date): Promise<Found>;
  /** Shows `body` in place of an earlier message; where the platform cannot, sends anew. */
  update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult>;
}
