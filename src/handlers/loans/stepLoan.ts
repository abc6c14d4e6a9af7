import type { Loan } from '../../domain/loans/loan.ts';
import {
  dayOfStep,
  mayLoanStep,
  nextLoanStep,
  type LoanStep,
  type LoanVerdict,
} from '../../domain/loans/loanSteps.ts';
import { isLive } from '../../domain/contracts/contractSteps.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Doing, Reading } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, done, refused } from '../replies.ts';
import { loanCard } from './loanCard.ts';
import { loanFields } from './loanFields.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import { tellOfPayout } from './tellOfPayout.ts';

type Said = InputOf<typeof loanFields> & { readonly step: LoanStep };

/** A dated step of a loan. The paying out is asked back first, because finance is told of it. */
export async function stepLoan(
  context: Doing,
  signed: SignedContract,
  loan: Loan,
  input: Said,
): Promise<Outcome> {
  const { m, now, work } = context;
  const { contract, scene, refs } = signed;
  const { step } = input;
  const ref = contractRef(contract);
  if (!isLive(contract) && contract.state !== 'delivered') {
    return refused(m.loan.contractOver(ref, m.words.contractState[contract.state]), refs);
  }
  const today = dayOf(now, scene.zone);
  const day = input.date ?? today;
  const verdict = mayLoanStep(loan, step, {
    day,
    today,
    ...(input.amount === undefined ? {} : { granted: input.amount }),
  });
  if (!verdict.may) {
    return refused(refusal(context, signed, loan, step, verdict.why), refs);
  }
  if (step === 'paidOut' && input.sure !== 'yes') {
    return ask(
      m.loan.payOutQuestion(
        ref,
        loan.bank,
        money(loan.approved ?? loan.amount, m),
        calendarDay(day, scene.zone, now, m),
      ),
      [
        button(m, {
          id: 'loan.paidOut.sure',
          label: m.loan.payOutSure,
          style: 'primary',
          command: 'loan.show',
          input: rawInput(
            'loan.show',
            loanFields,
            { contract: ref, step, date: day, sure: 'yes' },
            scene.zone,
          ),
        }),
      ],
      refs,
    );
  }
  const after = await work.update('loan', loan, verdict.patch);
  const card = loanCard(context, after, signed);
  if (step !== 'paidOut') {
    return done(card, refs);
  }
  const names = await tellOfPayout(context, after, signed);
  return done(
    {
      ...card,
      blocks: [
        { kind: 'text', text: m.loan.financeTold(names.join(m.common.listSeparator)) },
        ...card.blocks,
      ],
    },
    refs,
  );
}

function refusal(
  { m, now }: Reading,
  { contract, scene }: SignedContract,
  loan: Loan,
  step: LoanStep,
  why: Extract<LoanVerdict, { may: false }>['why'],
): string {
  const ref = contractRef(contract);
  const on = (day: string): string => calendarDay(day, scene.zone, now, m);
  switch (why) {
    case 'done':
      return m.loan.doneAlready(ref, m.words.loanState[step], on(dayOfStep(loan, step) ?? loan.stepDay));
    case 'order':
      return m.loan.order(ref, m.words.loanStep[step], m.words.loanStep[nextLoanStep(loan) ?? step]);
    case 'later':
      return m.loan.dayLater;
    case 'tooEarly':
      return m.loan.tooEarly(on(loan.stepDay));
    case 'above':
      return m.loan.grantedAbove(money(loan.amount, m));
    case 'nothing':
      return m.loan.grantedNothing;
  }
}
