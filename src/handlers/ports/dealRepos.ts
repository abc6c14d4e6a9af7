import type { Scope } from '../../domain/actor.ts';
import type { Contract, ContractState } from '../../domain/contract.ts';
import type { Approval, ApprovalVote, Delegation } from '../../domain/approval.ts';
import type { ActiveDeal, Subscription } from '../../domain/deal.ts';
import type { Loan } from '../../domain/loans/loan.ts';
import type { Defect } from '../../domain/handovers/defect.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import type { LateHandover } from '../../domain/handovers/lateHandover.ts';
import type { ContractScan } from '../../domain/papers/contractScan.ts';
import type { MadePaper } from '../../domain/papers/madePaper.ts';
import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import type { PaperKind } from '../../domain/papers/paperKind.ts';
import type { LineKind } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';

export interface DueDays {
  readonly from?: string;
  readonly to: string;
}

/** Days (YYYY-MM-DD, both included) and the place in a list that goes on behind a number. */
export interface LedgerPage {
  readonly from?: string;
  readonly to?: string;
  readonly below?: number;
  readonly limit: number;
}

export interface DuePeriod {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly kinds?: readonly LineKind[];
}

export interface DueSum {
  readonly name: string;
  readonly count: number;
  /** Fen. */
  readonly owed: number;
}

/** What is read of deals: subscriptions, contracts, payments, approvals. */
export interface DealRepos {
  readonly deals: {
    subscription(id: string): Promise<Subscription | undefined>;
    subscriptions(ids: readonly string[]): Promise<Subscription[]>;
    subscriptionByRef(ref: number): Promise<Subscription | undefined>;
    /** Which deal a unit is in now. */
    active(unitId: string): Promise<ActiveDeal | undefined>;
    /** A customer's, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Subscription[]>;
    /** Those still to be signed of customers in reach, the first to be signed first. */
    toSign(scope: Scope, limit: number): Promise<Subscription[]>;
    /** Those that are reserved (小定), the first to end first. */
    reserved(scope: Scope, limit: number): Promise<Subscription[]>;
    /** Reservations that are over and of whose money some is neither given back nor on its way back, the oldest first. */
    kept(scope: Scope, limit: number): Promise<Subscription[]>;
  };
  readonly contracts: {
    byId(id: string): Promise<Contract | undefined>;
    byIds(ids: readonly string[]): Promise<Contract[]>;
    byRef(ref: number): Promise<Contract | undefined>;
    /** The newest of a deal. */
    ofSubscription(subscriptionId: string): Promise<Contract | undefined>;
    /** All of several deals, the newest of each last. */
    ofSubscriptions(subscriptionIds: readonly string[]): Promise<Contract[]>;
    /** A customer's, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Contract[]>;
    /** Those of a project that had this number where they were kept before. */
    byOldNumber(projectId: string, number: string, limit: number): Promise<Contract[]>;
    /** Those that stand and have no scan, the first to have one first; what came from a table needs none. */
    toScan(scope: Scope, limit: number): Promise<Contract[]>;
    /** Those whose scan waits to be checked in, the first sent first. */
    toCheck(scope: Scope, limit: number): Promise<Contract[]>;
    /** In one state, the first to be filed first. */
    inState(state: ContractState, scope: Scope, limit: number): Promise<Contract[]>;
    /** Those that are over, and whose online signing is to be revoked. */
    locked(scope: Scope, limit: number): Promise<Contract[]>;
    /** The payments of a contract in their order, without those that are void. */
    lines(contractId: string): Promise<PlanLine[]>;
    /** The same of several contracts. */
    linesOf(contractIds: readonly string[]): Promise<PlanLine[]>;
    /** All in reach that were signed within days, the newest number first, whatever became of them. */
    ledger(scope: Scope, page: LedgerPage): Promise<Contract[]>;
    line(id: string): Promise<PlanLine | undefined>;
    /** Of all contracts of a customer, void ones too. */
    linesOfCustomer(customerId: string, limit: number): Promise<PlanLine[]>;
    /** Payments that are not paid and fall due within these days (YYYY-MM-DD, both included), the first due first. */
    due(scope: Scope, days: DueDays, limit: number): Promise<PlanLine[]>;
    /** How many of them there are, and what is owed, for several periods; without days those that have none yet count, too. */
    dueSums(scope: Scope, periods: readonly DuePeriod[]): Promise<DueSum[]>;
  };
  readonly loans: {
    ofContract(contractId: string): Promise<Loan | undefined>;
    /** A customer's. */
    ofCustomer(customerId: string, limit: number): Promise<Loan[]>;
    /** Those of standing contracts that are not paid out, the longest at a standstill first. */
    waiting(scope: Scope, limit: number): Promise<Loan[]>;
    /** How many these are, and how much (fen) is still to be paid out: what was granted, else what was asked for. */
    waitingSum(scope: Scope): Promise<{ readonly count: number; readonly owed: number }>;
  };
  readonly handovers: {
    byId(id: string): Promise<Handover | undefined>;
    ofContract(contractId: string): Promise<Handover | undefined>;
    /** A customer's. */
    ofCustomer(customerId: string, limit: number): Promise<Handover[]>;
    /** Those of standing contracts agreed before an instant that did not take place yet, the first first. */
    planned(scope: Scope, before: Date, limit: number): Promise<Handover[]>;
    /** Whether a contract's home was late, and the problem that was opened. */
    late(contractId: string): Promise<LateHandover | undefined>;
    /** Contracts of a project that stand although the day of their handover lies before `today` (YYYY-MM-DD), without a problem yet; what was late already when it came from a table is none of them. */
    newlyLate(projectId: string, today: string, limit: number): Promise<Contract[]>;
  };
  readonly defects: {
    byRef(ref: number): Promise<Defect | undefined>;
    /** Of a contract's home, in their order. */
    ofContract(contractId: string): Promise<Defect[]>;
    /** A customer's. */
    ofCustomer(customerId: string, limit: number): Promise<Defect[]>;
    /** Those of standing contracts that are not in order yet, the first due first. */
    open(scope: Scope, limit: number): Promise<Defect[]>;
    /** Those that a member has to put right, the first due first. */
    ownedBy(memberId: string, limit: number): Promise<Defect[]>;
  };
  readonly receipts: {
    byId(id: string): Promise<Receipt | undefined>;
    byRef(ref: number): Promise<Receipt | undefined>;
    /** All money of a deal, oldest first. */
    ofDeal(subscriptionId: string): Promise<Receipt[]>;
    /** The same of several deals. */
    ofDeals(subscriptionIds: readonly string[]): Promise<Receipt[]>;
    /** All in reach that were paid within days, the newest number first, whatever became of them. */
    ledger(scope: Scope, page: LedgerPage): Promise<Receipt[]>;
    /** A customer's, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Receipt[]>;
    /** What finance has still to look at, oldest first. */
    claimed(scope: Scope, limit: number): Promise<Receipt[]>;
  };
  /** Templates of the company's papers, and what came back signed. */
  readonly papers: {
    template(id: string): Promise<DocTemplate | undefined>;
    version(kind: PaperKind, number: number): Promise<DocTemplate | undefined>;
    /** The newest first. */
    versions(kind: PaperKind, limit: number): Promise<DocTemplate[]>;
    /** The one that papers are made from. */
    inForce(kind: PaperKind): Promise<DocTemplate | undefined>;
    /** Papers that were made before an instant and still have their file, the oldest first. */
    madeBefore(before: Date, limit: number): Promise<MadePaper[]>;
    scan(id: string): Promise<ContractScan | undefined>;
    /** Of a contract, the newest first. */
    scans(contractId: string, limit: number): Promise<ContractScan[]>;
  };
  readonly approvals: {
    byId(id: string): Promise<Approval | undefined>;
    byRef(ref: number): Promise<Approval | undefined>;
    /** The one that is pending or returned under this key. */
    open(key: string): Promise<Approval | undefined>;
    /** Undecided ones of these projects (undefined: of all), oldest first. */
    pending(projectIds: readonly string[] | undefined, limit: number): Promise<Approval[]>;
    /** Undecided ones about a unit, oldest first. */
    pendingOfUnit(unitId: string): Promise<Approval[]>;
    /** Newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Approval[]>;
    /** Newest first. */
    ofApplicant(applicantId: string, limit: number): Promise<Approval[]>;
    /** Every decision on it, in their order. */
    votes(approvalId: string): Promise<ApprovalVote[]>;
    /** Whom a member has named, also when it is over. */
    delegation(memberId: string): Promise<Delegation | undefined>;
    /** Those who have named this member and are away now. */
    delegationsTo(memberId: string, now: Date): Promise<Delegation[]>;
  };
}
