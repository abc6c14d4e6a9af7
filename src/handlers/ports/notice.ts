import type { ChannelPurpose, Platform } from '../../domain/company.ts';
import type { ProblemState } from '../../domain/problem.ts';
import type { AlarmStage, ComplaintClock } from '../../domain/complaints/alarmed.ts';
import type { Card } from '../chat/card.ts';

/** To whom: resolved to a platform and an address when the notice is first taken up for delivery. */
export type NoticeTarget =
  /** `without`: platforms that have refused this message for good. `preferred`: instead of the one last used. */
  | {
      readonly kind: 'member';
      readonly memberId: string;
      readonly without?: readonly Platform[];
      readonly preferred?: Platform;
    }
  | { readonly kind: 'conversation'; readonly channelId: string };

/** What a notice is about: checked again before it is sent, so that nobody is reminded of a closed record. */
export type NoticeSubject =
  /** The reminder of a plan. */
  | { readonly kind: 'plan'; readonly planId: string; readonly ref: number }
  /** Somebody made a plan for another. */
  | { readonly kind: 'planMade'; readonly planId: string; readonly ref: number }
  /** What to prepare before a planned visit. */
  | { readonly kind: 'preparation'; readonly planId: string; readonly ref: number; readonly at: Date }
  /** Somebody is to receive a visitor. */
  | { readonly kind: 'visit'; readonly visitId: string; readonly receiverId: string }
  /** A hold ends soon. `unit` is how people call the unit. */
  | { readonly kind: 'holdReminder'; readonly holdId: string; readonly unit: string; readonly until: Date }
  /** A hold is over without the holder’s doing. */
  | { readonly kind: 'holdEnded'; readonly holdId: string; readonly unit: string }
  /** Somebody asks for a hold to be extended. */
  | { readonly kind: 'holdAsked'; readonly holdId: string; readonly unit: string; readonly askedAt: Date }
  /** A unit is offered to who waits for it. */
  | { readonly kind: 'offer'; readonly waitingId: string; readonly unit: string; readonly offeredAt: Date }
  | { readonly kind: 'report'; readonly projectId: string; readonly purpose: ChannelPurpose }
  /** Something that operators must know. */
  | { readonly kind: 'alert' }
  /** Takes the place of every card posted about this subject (`plan:{id}`); `target` only says in whose language. */
  | { readonly kind: 'replace'; readonly posted: string }
  /**
   * How far something long has come: one message that changes (by `of`, `import:0193...:check`), where messages can be changed,
   * and at the end says what came of it. `over`: this is the end, which everybody is told.
   */
  | { readonly kind: 'progress'; readonly of: string; readonly over: boolean }
  /** A building is to be checked against reality. `checkedAt`: when it had been last, null where never. */
  | { readonly kind: 'stockCheck'; readonly buildingId: string; readonly checkedAt: Date | null }
  /** A wording waits for approval. */
  | { readonly kind: 'wording'; readonly wordingId: string }
  /** A template of a paper waits for approval. */
  | { readonly kind: 'template'; readonly templateId: string }
  /** Somebody may decide an appeal about a customer. */
  | { readonly kind: 'appeal'; readonly appealId: string; readonly ref: number }
  /** What was decided, as long as it stands. */
  | {
      readonly kind: 'appealDecided';
      readonly appealId: string;
      readonly version: number;
      readonly ref: number;
    }
  /** A problem, as long as it stands so. */
  | { readonly kind: 'problem'; readonly problemId: string; readonly state: ProblemState }
  /** A complaint, as long as it stands so with this owner. */
  | {
      readonly kind: 'complaint';
      readonly complaintId: string;
      readonly ref: number;
      readonly ownerId: string | null;
    }
  /** Units that somebody's customers want, as long as one of them is for sale. */
  /** An event at this time. */
  | { readonly kind: 'event'; readonly eventId: string; readonly ref: number; readonly at: Date }
  /** A subscription that is to be signed by then. */
  | { readonly kind: 'toSign'; readonly subscriptionId: string; readonly ref: number; readonly signBy: Date }
  /** Money that somebody says has come: finance looks for it. */
  | { readonly kind: 'receipt'; readonly receiptId: string; readonly ref: number }
  /** A payment of the contract with this number that falls due then, or did. */
  | { readonly kind: 'payment'; readonly lineId: string; readonly ref: number; readonly dueDay: string }
  /** The handover of the contract with this number, at this time. */
  | { readonly kind: 'handover'; readonly handoverId: string; readonly ref: number; readonly at: Date }
  /** A measure that is to be taken by this day (YYYY-MM-DD). */
  | { readonly kind: 'measure'; readonly measureId: string; readonly ref: number; readonly dueDay: string }
  /** A contract that has no scan. */
  | { readonly kind: 'scan'; readonly contractId: string; readonly ref: number }
  /** A scan that waits to be checked in. */
  | { readonly kind: 'scanSent'; readonly scanId: string; readonly ref: number }
  /** An approval that waits at this step. */
  | {
      readonly kind: 'approval';
      readonly approvalId: string;
      readonly ref: number;
      readonly round: number;
      readonly step: number;
    }
  /** A complaint's clock has reached this stage of its time, as long as no later one was said. */
  | {
      readonly kind: 'complaintAlarm';
      readonly complaintId: string;
      readonly ref: number;
      readonly clock: ComplaintClock;
      readonly stage: AlarmStage;
      readonly dueAt: Date;
    }
  | { readonly kind: 'unitNews'; readonly unitIds: readonly string[] }
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
  /** Members whom it calls in a channel: by their accounts on its platform, or by name. */
  readonly mentions?: readonly string[];
  /** Escalations, and answers that somebody waits for: they overtake, and break quiet hours. */
  readonly urgent?: boolean;
  /** The project whose working hours it keeps to: it waits for them. */
  readonly inHoursOf?: string;
  /** It was tried then under its `dedupKey`, and may have been sent: it is looked for first. */
  readonly triedAt?: Date;
}
