import type { Loan } from './loan.ts';

/** 商业贷款 公积金贷款 组合贷款 */
export type LoanKind = 'commercial' | 'fund' | 'mixed';

/** Who lends: a bank, the housing provident fund, or both. */
export function loanKind({ amount, fund }: Pick<Loan, 'amount' | 'fund'>): LoanKind {
  return fund === 0 ? 'commercial' : fund === amount ? 'fund' : 'mixed';
}
