import type { Duration } from '../values.ts';
import type { EndedClock } from './endedClock.ts';

/** What a complaint is about. */
export const COMPLAINT_CATEGORIES = [
  'leak',
  'surfaces',
  'openings',
  'utilities',
  'lift',
  'common',
  'noise',
  'mismatch',
  'late',
  'contract',
  'manner',
  'property',
  'other',
] as const;
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];

/** Where a complaint may go besides us: the authorities, the press, a court, a crowd at the door. */
export const COMPLAINT_RISKS = ['authority', 'media', 'lawsuit', 'crowd'] as const;
export type ComplaintRisk = (typeof COMPLAINT_RISKS)[number];

/** What was at the bottom of it, as it is counted. */
export const COMPLAINT_CAUSES = [
  'construction',
  'material',
  'design',
  'promise',
  'manner',
  'property',
  'user',
  'other',
] as const;
export type ComplaintCause = (typeof COMPLAINT_CAUSES)[number];

/** 1 一般 2 严重 3 重大 (the highest). */
export type Severity = 1 | 2 | 3;

/** 待处理 已暂停 已办结 重复 */
export const COMPLAINT_STATES = ['open', 'paused', 'resolved', 'duplicate'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** A complaint (投诉) with its two clocks, first response and final result (R3.4.2). */
export interface Complaint {
  readonly id: string;
  /** The number behind T. */
  readonly ref: number;
  readonly projectId: string;
  /** The team of its customer at intake, for the figures. */
  readonly teamId: string | null;
  readonly customerId: string | null;
  readonly unitId: string | null;
  /** The unit as people speak of it, also where it is none of our stock: A-2-1203; null where it is about none. */
  readonly place: string | null;
  /** Of who complains and is in none of our books; both stored sealed. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly category: ComplaintCategory | null;
  readonly severity: Severity;
  readonly risk: ComplaintRisk | null;
  /** Stored sealed. */
  readonly text: string;
  /** What the customer asks for, and by when he would have it: never a deadline of ours. Stored sealed. */
  readonly demand: string | null;
  /** Ids of the Files port. */
  readonly photos: readonly string[];
  /** It was said, or the books have one before it. */
  readonly repeated: boolean;
  readonly duplicateOfId: string | null;
  readonly takenById: string;
  /** Who answers for it; null where nobody could be found. */
  readonly ownerId: string | null;
  /** When it was taken. */
  readonly at: Date;
  /** What its clocks count from: when it was taken, or was opened again the last time. */
  readonly since: Date;
  readonly state: ComplaintState;
  /** Policies complaint.first and complaint.final as they were in force at `since`. */
  readonly firstTerm: Duration;
  readonly finalTerm: Duration;
  /** Change with the calendar or with a pause, never with a policy. */
  readonly firstDueAt: Date;
  readonly finalDueAt: Date;
  /** Counted over a year whose holidays are not published. */
  readonly provisional: boolean;
  readonly respondedAt: Date | null;
  readonly respondedById: string | null;
  /** Stored sealed. */
  readonly response: string | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
  /** Stored sealed. */
  readonly result: string | null;
  readonly causeKind: ComplaintCause | null;
  readonly cause: string | null;
  /** Whose work it was: 维修部, a company. */
  readonly contractor: string | null;
  /** Since when it rests; null while its clocks run. */
  readonly pausedAt: Date | null;
  /** Stored sealed. */
  readonly pauseReason: string | null;
  /** How often it was opened again. */
  readonly reopened: number;
  /** The last alarm of these clocks: first:75; empty before. */
  readonly alarmed: string;
  /** When the next warning or breach falls due; null where none does. */
  readonly nextAlarmAt: Date | null;
  /** IANA, of its project: on which days its clocks fall due. */
  readonly zone: string;
  /** Working minutes from `since` to the response and to the result, pauses left out; null before, and where nobody counted them. */
  readonly firstMinutes: number | null;
  readonly finalMinutes: number | null;
  /** Who answered for a clock when it ended, where somebody else does by now. */
  readonly firstMemberId: string | null;
  readonly finalMemberId: string | null;
  /** The clocks of before it was opened again, as they are counted. */
  readonly formerClocks: readonly EndedClock[];
  readonly version: number;
}
