import type { LineKind, PayEvent } from './payPlan.ts';

/** 待付, 已付清, or void because the plan was changed or the contract is over. */
export const PLAN_LINE_STATES = ['open', 'paid', 'void'] as const;
export type PlanLineState = (typeof PLAN_LINE_STATES)[number];

/** One payment of a contract's plan (付款计划, R2.3.2). */
export interface PlanLine {
  readonly id: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly projectId: string;
  /** Its place in the plan, from 1. */
  readonly seq: number;
  readonly kind: LineKind;
  /** 0.01 % of the price. */
  readonly share: number;
  /** Fen. */
  readonly amount: number;
  /** Fen: what is confirmed of it. */
  readonly paid: number;
  readonly event: PayEvent;
  /** Calendar days after the event. */
  readonly days: number;
  /** YYYY-MM-DD; null as long as its event has not happened. */
  readonly dueDay: string | null;
  readonly state: PlanLineState;
  /** When the consultant is reminded before it is due; null when that is over. */
  readonly remindAt: Date | null;
  /** When it is overdue, if it is not paid by then. */
  readonly overdueAt: Date | null;
  /** The problem that was opened because it was not paid (R2.3.2). */
  readonly problemId: string | null;
  readonly version: number;
}
