import { LOAN_STEPS } from '../../domain/loans/loanSteps.ts';
import { field } from '../field.ts';

/** What is said of a loan: its terms, or one of its steps. */
export const loanFields = {
  contract: field.text({ max: 40 }),
  step: field.choice('loanStep', ['received', ...LOAN_STEPS], {}),
  bank: field.text({ max: 40 }),
  amount: field.money(),
  fund: field.money(),
  documents: field.text({ max: 200 }),
  date: field.date(),
  /** Of the button that confirms. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};
