/** 一次性 分期 按揭 */
export const PAY_PLANS = ['full', 'instalments', 'mortgage'] as const;
export type PayPlan = (typeof PAY_PLANS)[number];

/** What a line of a plan is: 全款 首付 分期款 按揭款 尾款 */
export const LINE_KINDS = ['full', 'downPayment', 'instalment', 'loan', 'balance'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a date of a plan is counted from: 签约 网签 备案 交房 */
export const PAY_EVENTS = ['sign', 'register', 'file', 'handover'] as const;
export type PayEvent = (typeof PAY_EVENTS)[number];

/** One line of a template: 首付30% 签约后7天. */
export interface PayTerm {
  readonly kind: LineKind;
  /** 0.01 % of the price: 3000 is 30 %. */
  readonly share: number;
  readonly event: PayEvent;
  /** Calendar days after that event. */
  readonly days: number;
}

/** 100 % in units of `share`. */
export const WHOLE = 10_000;
export const MOST_TERMS = 24;
export const MOST_DAYS = 3_650;
