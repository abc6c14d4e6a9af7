import type { Loan, LoanState } from './loan.ts';

/** 资料齐 面签 审批 放款: each is named after the state that it leads to. */
export const LOAN_STEPS = ['documented', 'signed', 'approved', 'paidOut'] as const;
export type LoanStep = (typeof LOAN_STEPS)[number];

const NEXT: Readonly<Record<LoanState, LoanStep | undefined>> = {
  open: 'documented',
  documented: 'signed',
  signed: 'approved',
  approved: 'paidOut',
  paidOut: undefined,
};
const DAY_OF = {
  documented: 'documentedDay',
  signed: 'signedDay',
  approved: 'approvedDay',
  paidOut: 'paidOutDay',
} as const;

/** What a loan has next before it; undefined once it is paid out. */
export function nextLoanStep({ state }: Pick<Loan, 'state'>): LoanStep | undefined {
  return NEXT[state];
}

/** The day (YYYY-MM-DD) on which a step was taken; null where it was not. */
export function dayOfStep(loan: Loan, step: LoanStep): string | null {
  return loan[DAY_OF[step]];
}

export type LoanVerdict =
  | { readonly may: true; readonly patch: Partial<Loan> }
  /** `done`: taken already. `order`: another comes first. `above`, `nothing`: what was granted is more than was asked for, or nothing. */
  | { readonly may: false; readonly why: 'done' | 'order' | 'later' | 'tooEarly' | 'above' | 'nothing' };

/**
 * Whether a loan takes a step on a day (YYYY-MM-DD): one after the other, never before the one that it follows nor in the future. Who says
 * that the documents are complete says that all are there. `granted` (fen) is what the bank lends, all that was asked for unless said.
 */
export function mayLoanStep(
  loan: Loan,
  step: LoanStep,
  {
    day,
    today,
    granted = loan.amount,
  }: { readonly day: string; readonly today: string; readonly granted?: number },
): LoanVerdict {
  if (dayOfStep(loan, step) !== null) {
    return { may: false, why: 'done' };
  }
  if (nextLoanStep(loan) !== step) {
    return { may: false, why: 'order' };
  }
  if (day > today) {
    return { may: false, why: 'later' };
  }
  if (day < loan.stepDay) {
    return { may: false, why: 'tooEarly' };
  }
  if (step === 'approved' && (granted <= 0 || granted > loan.amount)) {
    return { may: false, why: granted <= 0 ? 'nothing' : 'above' };
  }
  return {
    may: true,
    patch: {
      state: step,
      stepDay: day,
      [DAY_OF[step]]: day,
      ...(step === 'documented' ? { received: loan.documents } : {}),
      ...(step === 'approved' ? { approved: granted } : {}),
    },
  };
}
