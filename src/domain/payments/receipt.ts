/** 小定 定金 首付 分期款 按揭款 尾款 全款, and 代收 (taxes, funds: not the developer's money). */
export const RECEIPT_KINDS = [
  'reservation',
  'deposit',
  'downPayment',
  'instalment',
  'loan',
  'balance',
  'full',
  'collected',
] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** 转账 刷卡 现金 支票 银行放款 */
export const PAY_METHODS = ['transfer', 'card', 'cash', 'cheque', 'bank'] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** 监管账户, 一般账户 */
export const ACCOUNTS = ['escrow', 'other'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Said to have come; confirmed by finance; not found by finance; confirmed and taken back. Nothing is ever removed. */
export const RECEIPT_STATES = ['claimed', 'confirmed', 'rejected', 'reversed'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** Money of a deal that came in, or went back (R2.3.2). */
export interface Receipt {
  readonly id: string;
  /** The number behind R. */
  readonly ref: number;
  readonly subscriptionId: string;
  readonly customerId: string;
  readonly projectId: string;
  /** The seller's team at the time. */
  readonly teamId: string | null;
  /** For whom it is counted: who sold. */
  readonly memberId: string;
  /** `out`: a refund (退款). */
  readonly direction: 'in' | 'out';
  readonly kind: ReceiptKind;
  /** Fen, more than nothing. */
  readonly amount: number;
  readonly method: PayMethod;
  readonly account: Account;
  /** YYYY-MM-DD on which the customer paid, as it is said. */
  readonly paidDay: string;
  /** The number of the transfer or the slip (流水号, 收据号); null where it is not said. */
  readonly reference: string | null;
  /** More than what was owed, and finance keeps it as the customer's credit. */
  readonly credit: boolean;
  readonly state: ReceiptState;
  readonly at: Date;
  readonly claimedById: string;
  /** When and by whom finance settled it. */
  readonly settledAt: Date | null;
  readonly settledById: string | null;
  /** YYYY-MM-DD of the confirmation: the day that the figures count it on. */
  readonly confirmedDay: string | null;
  /** YYYY-MM-DD on which a reservation's money (小定) became part of the price, with the subscription; null for all other. */
  readonly turnedDay: string | null;
  /** YYYY-MM-DD on which it was taken back. */
  readonly reversedDay: string | null;
  /** Why it was rejected or taken back, or what a refund is for; stored sealed. */
  readonly note: string | null;
  readonly version: number;
}

/** Whether it is the price that is paid: neither a reservation's money nor what is only passed on (DOMAIN 3, 回款额). */
export function isHouseMoney({ kind }: Pick<Receipt, 'kind'>): boolean {
  return kind !== 'reservation' && kind !== 'collected';
}
