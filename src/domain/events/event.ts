/** An event of the sales office (看房团, 发布会) to which customers are invited (R3.2). */
export interface SalesEvent {
  readonly id: string;
  /** 3 is shown as E3. */
  readonly ref: number;
  readonly projectId: string;
  readonly name: string;
  readonly at: Date;
  /** The calendar day of `at` in the project's zone (YYYY-MM-DD). */
  readonly day: string;
  readonly place: string | null;
  /** How many people may come, companions included; null where there is no limit. */
  readonly capacity: number | null;
  readonly note: string | null;
  readonly state: EventState;
  readonly cancelReason: string | null;
  /** Who is told how it went. */
  readonly organizerId: string;
  /** When whoever asks hears how it stands: the evening before; null where that is over, or was never to be. */
  readonly eveAt: Date | null;
  /** When its result is told: when the hall opens next; null for one of before that was told of. */
  readonly resultAt: Date | null;
  readonly version: number;
}

export type EventState = 'planned' | 'cancelled';

/** What a customer says: 来, 不来, 待定. */
export const EVENT_ANSWERS = ['yes', 'no', 'maybe'] as const;
export type EventAnswer = (typeof EVENT_ANSWERS)[number];

/** Where an invitation stands: nobody has asked yet (`open`), the answer, or he would come and there is no place (候补). */
export type InvitationState = 'open' | EventAnswer | 'waiting';

/** One customer's invitation; a customer has one to an event, however many lists he is on. */
export interface Invitation {
  readonly id: string;
  readonly eventId: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly invitedById: string;
  readonly at: Date;
  readonly state: InvitationState;
  /** How many come with this answer, himself included; null before he says that he comes. */
  readonly people: number | null;
  /** Why he does not come. Stored sealed. */
  readonly reason: string | null;
  readonly answeredAt: Date | null;
  readonly answeredById: string | null;
  readonly cameAt: Date | null;
  readonly version: number;
}

/** Whether nothing more can be asked or answered: it was called off, or its day is past. `today`: YYYY-MM-DD in the project's zone. */
export function isOver({ state, day }: Pick<SalesEvent, 'state' | 'day'>, today: string): boolean {
  return state === 'cancelled' || day < today;
}
