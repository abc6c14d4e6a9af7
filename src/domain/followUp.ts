import type { CustomerLevel } from './customer.ts';

/** 电话 短信 邮件 微信 面谈 (R3.2.2). */
export const CONTACT_METHODS = ['call', 'sms', 'email', 'wechat', 'meeting'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** A contact that was made (R3.2.3). */
export interface FollowUp {
  readonly id: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly teamId: string | null;
  /** Who made the contact: the figures are this member's. */
  readonly memberId: string;
  readonly at: Date;
  /** The calendar day of `at` in the project's zone (YYYY-MM-DD). */
  readonly day: string;
  readonly method: ContactMethod | null;
  /** Stored sealed: people paste phones into it. */
  readonly content: string;
  /** 抗性: 价格 户型 家人不同意 首付 ... */
  readonly concerns: readonly string[];
  /** Photos of it, as ids of the Files port, in the order in which they were chosen. */
  readonly fileIds: readonly string[];
  /** Contact was made; no answer is not effective and extends nothing. */
  readonly effective: boolean;
  readonly level: CustomerLevel | null;
  readonly version: number;
}

/** 联系 or 到访: whether the customer is to be contacted, or comes (R3.1.1). */
export const PLAN_PURPOSES = ['contact', 'visit'] as const;
export type PlanPurpose = (typeof PLAN_PURPOSES)[number];

export const PLAN_STATES = ['open', 'done', 'cancelled'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The next contact, planned (R3.2.1). It reminds its assignee, whoever made it. */
export interface Plan {
  readonly id: string;
  /** 3 is shown as P3. */
  readonly ref: number;
  readonly customerId: string;
  readonly projectId: string;
  readonly teamId: string | null;
  readonly assigneeId: string;
  readonly madeById: string;
  /** When the contact is due. */
  readonly at: Date;
  readonly day: string;
  readonly method: ContactMethod | null;
  readonly goal: string | null;
  readonly state: PlanState;
  /** When the assignee is to be reminded: `at`, or later after a snooze. Null once reminded. */
  readonly remindAt: Date | null;
  readonly remindedAt: Date | null;
  readonly closedAt: Date | null;
  readonly followUpId: string | null;
  readonly cancelReason: string | null;
  readonly purpose: PlanPurpose;
  /** Of a planned visit: when the assignee is given what to prepare. */
  readonly prepareAt: Date | null;
  readonly version: number;
  /** The periodic call that verifies the customer's record (R2.1.3). */
  readonly verifies: boolean;
}
