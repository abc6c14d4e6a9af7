/** 已立项 资料齐 已面签 已审批 已放款: in this order, each with its day. */
export const LOAN_STATES = ['open', 'documented', 'signed', 'approved', 'paidOut'] as const;
export type LoanState = (typeof LOAN_STATES)[number];

/** The loan (按揭) by which a contract's price is paid in part; a contract has one at most. */
export interface Loan {
  readonly id: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly bank: string;
  /** Fen: all that is lent. */
  readonly amount: number;
  /** Fen: what of it comes from the housing provident fund (公积金). */
  readonly fund: number;
  /** Fen: what the bank grants, all together; null until it has decided. */
  readonly approved: number | null;
  readonly state: LoanState;
  /** YYYY-MM-DD, as all days below. */
  readonly openedDay: string;
  readonly documentedDay: string | null;
  /** Signed at the bank (面签). */
  readonly signedDay: string | null;
  readonly approvedDay: string | null;
  readonly paidOutDay: string | null;
  /** The last step: how long it has stood still is counted from here. */
  readonly stepDay: string;
  /** What the bank wants, as policy loan.documents had it when the loan was opened. */
  readonly documents: readonly string[];
  /** What of it is there. */
  readonly received: readonly string[];
  readonly version: number;
}
