import type { Platform } from './company.ts';
import type { Role } from './permissions.ts';

/** 优惠 留房延期 合同变更 退房 换房 退款 付款方案变更 调价. A new kind is added here and in `handlers/approvals/kinds`. */
export const APPROVAL_KINDS = [
  'discount',
  'holdExtension',
  'contractChange',
  'cancellation',
  'swap',
  'refund',
  'planChange',
  'priceChange',
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** 待审批 已同意 未同意 退回修改 已撤回 已过期. What is over never changes again; what was returned may be put in once more. */
export const APPROVAL_STATES = ['pending', 'granted', 'refused', 'returned', 'withdrawn', 'expired'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Who decides: whoever has the role now and leads the applicant, or works on the project; or one person. */
export type Decider =
  { readonly by: 'role'; readonly role: Role } | { readonly by: 'member'; readonly memberId: string };

/** One step: one of its deciders is enough (或签), or each of them must agree (会签). Steps follow one another in order. */
export interface ApprovalStep {
  readonly mode: 'any' | 'all';
  readonly deciders: readonly Decider[];
}

/** What a term is about; its words are in the dictionaries. */
export const TERM_LABELS = [
  'price',
  'discount',
  'until',
  'unit',
  'names',
  'plan',
  'signBy',
  'deposit',
  'refund',
  'handover',
  'state',
] as const;
export type TermLabel = (typeof TERM_LABELS)[number];

/** A value that each reader sees in his own language. Money in fen, rates in 0.01 %, days as YYYY-MM-DD, instants in ISO. */
export type TermValue =
  | { readonly is: 'money'; readonly fen: number }
  | { readonly is: 'rate'; readonly of: number }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'instant'; readonly at: string }
  | { readonly is: 'text'; readonly text: string };

/** What is now, and what is asked for. */
export interface ApprovalTerm {
  readonly label: TermLabel;
  readonly before: TermValue | null;
  readonly after: TermValue | null;
}

/** Somebody asks for what he may not do by himself (审批, `S31`). */
export interface Approval {
  readonly id: string;
  /** The number behind S. */
  readonly ref: number;
  readonly kind: ApprovalKind;
  readonly projectId: string;
  /** The team whose manager leads the applicant. */
  readonly teamId: string | null;
  readonly customerId: string | null;
  readonly unitId: string | null;
  readonly subscriptionId: string | null;
  readonly contractId: string | null;
  readonly applicantId: string;
  /** Stored sealed. */
  readonly reason: string;
  /** Before and after; stored sealed. */
  readonly terms: readonly ApprovalTerm[];
  /** What its kind needs to do it once it is granted; stored sealed. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Fen: how much it is about. */
  readonly amount: number;
  /** When it was put in, the last time. */
  readonly at: Date;
  readonly state: ApprovalState;
  /** How often it was put in: it begins anew after it was returned. */
  readonly round: number;
  /** Which step it is at, from 0. */
  readonly step: number;
  readonly steps: readonly ApprovalStep[];
  /** When its deciders are reminded; null when that is over. */
  readonly remindAt: Date | null;
  /** When it ends undecided. */
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  /** Who brought it to its end; null where nobody did. */
  readonly endedById: string | null;
  /** Until when what was granted counts; null where it has no end. */
  readonly validUntil: Date | null;
  /** What may be asked for once at a time; unique while it is pending or returned, null after. */
  readonly openKey: string | null;
  readonly version: number;
}

export const VERDICTS = ['grant', 'refuse', 'return'] as const;
/** 同意 不同意 退回修改. */
export type Verdict = (typeof VERDICTS)[number];

/** One decision of one person at one step. */
export interface ApprovalVote {
  readonly id: string;
  readonly approvalId: string;
  readonly round: number;
  readonly step: number;
  /** Which of the step's deciders he was, from 0. */
  readonly part: number;
  readonly memberId: string;
  /** For whom he decided who was away (代). */
  readonly forId: string | null;
  readonly verdict: Verdict;
  /** Stored sealed. */
  readonly note: string | null;
  readonly at: Date;
  readonly platform: Platform;
  readonly version: number;
}

/** Somebody decides for somebody who is away (委托). Its `id` is the member's: one at a time. */
export interface Delegation {
  readonly id: string;
  readonly toId: string;
  readonly from: Date;
  readonly until: Date;
  readonly version: number;
}
