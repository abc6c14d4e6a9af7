import type { Locale, Platform } from '../../domain/company.ts';
import type { Card } from '../chat/card.ts';
import type { Speaker } from '../chat/intent.ts';

export interface Address {
  readonly platform: Platform;
  readonly workspace: string;
  /** Conversation key as in Place.key. */
  readonly key: string;
}

export type SendFailure =
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };

export type SendResult =
  { readonly ok: true; readonly remoteRef: string } | { readonly ok: false; readonly failure: SendFailure };

/** The sending side of a platform, as the delivery engine uses it. */
export interface Transport {
  readonly platform: Platform;
  /** Where this account is spoken to alone. */
  direct(speaker: Speaker): Address;
  /** Draws a card for this platform. The result is stored and never changes: what is retried is byte for byte the same. */
  freeze(card: Card, address: Address, locale: Locale): string;
  /** Sends a frozen body. The same key twice must show one message wherever the platform can tell. */
  send(address: Address, body: string, key: string): Promise<SendResult>;
  /** Shows `body` in place of an earlier message; where the platform cannot, sends anew. */
  update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult>;
}
