import type { ChannelPurpose, Platform } from '../../domain/company.ts';
import type { Card } from '../chat/card.ts';

/** To whom: resolved to a platform and an address when the notice is first taken up for delivery. */
export type NoticeTarget =
  /** `without`: platforms that have refused this message for good. */
  | { readonly kind: 'member'; readonly memberId: string; readonly without?: readonly Platform[] }
  | { readonly kind: 'conversation'; readonly channelId: string };

/** What a notice is about: checked again before it is sent, so that nobody is reminded of a closed record. */
export type NoticeSubject =
  /** The reminder of a plan. */
  | { readonly kind: 'plan'; readonly planId: string; readonly ref: number }
  /** Somebody made a plan for another. */
  | { readonly kind: 'planMade'; readonly planId: string; readonly ref: number }
  | { readonly kind: 'report'; readonly projectId: string; readonly purpose: ChannelPurpose }
  /** Something that operators must know. */
  | { readonly kind: 'alert' }
  /** Takes the place of every card posted about this subject (`plan:{id}`); `target` only says in whose language. */
  | { readonly kind: 'replace'; readonly posted: string }
  | { readonly kind: 'none' };

/** A message to somebody other than the asker: a row of the outbox, written in the command's transaction. */
export interface Notice {
  /** Two notices with the same key are one. */
  readonly dedupKey: string;
  readonly target: NoticeTarget;
  readonly subject: NoticeSubject;
  readonly card: Card;
  /** Business time from which it may be sent. */
  readonly notBefore: Date;
  /** When it should arrive, where that lies before `notBefore`: what is made up for is late. */
  readonly dueAt?: Date;
  /** The record that it belongs to (`complaint:0193...`): in a channel, all about one record stands in one thread. */
  readonly thread?: string;
  /** Escalations: they overtake, and break quiet hours. */
  readonly urgent?: boolean;
}
