import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Loan } from '../../domain/loans/loan.ts';
import { newLoan } from '../../domain/loans/newLoan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { dayOf } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValue } from '../company/policies.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, done, refused } from '../replies.ts';
import { loanCard } from './loanCard.ts';
import { loanFields } from './loanFields.ts';
import type { SignedContract } from '../contracts/signedContract.ts';

/**
 * A loan is asked for, or asked for anew with other terms. One above what the plan expects of a bank is asked back, and so is one that starts
 * again from the beginning.
 */
export async function openLoan(
  context: Doing,
  signed: SignedContract,
  before: Loan | undefined,
  input: InputOf<typeof loanFields>,
): Promise<Outcome> {
  const { m, now, repos, work, deps } = context;
  const { contract, scene, refs } = signed;
  const ref = contractRef(contract);
  if (!isLive(contract)) {
    return refused(m.loan.contractOver(ref, m.words.contractState[contract.state]), refs);
  }
  if (before?.state === 'paidOut') {
    return refused(m.loan.paidOutAlready(ref), refs);
  }
  const fund = input.fund ?? (input.amount === undefined ? (before?.fund ?? 0) : 0);
  const amount = input.amount ?? before?.amount ?? fund;
  const bank = input.bank ?? before?.bank ?? (fund === amount && fund > 0 ? m.loan.fundBank : undefined);
  if (amount <= 0) {
    return refused(m.loan.howMuch(ref), refs);
  }
  if (fund > amount || fund < 0) {
    return refused(m.loan.fundAbove(money(amount, m)), refs);
  }
  if (bank === undefined) {
    return refused(m.loan.whichBank(ref), refs);
  }
  const today = dayOf(now, scene.zone);
  const day = input.date ?? today;
  if (day > today || day < contract.day) {
    return refused(day > today ? m.loan.dayLater : m.loan.dayBeforeContract(ref), refs);
  }
  const planned = plannedLoan(await repos.contracts.lines(contract.id));
  const questions = [
    ...(amount > planned
      ? [planned === 0 ? m.loan.notPlanned : m.loan.abovePlan(money(planned, m), money(amount - planned, m))]
      : []),
    ...(before?.signedDay != null ? [m.loan.startsAnew] : []),
  ];
  if (questions.length > 0 && input.sure !== 'yes') {
    return ask(
      [m.loan.question(ref, bank, money(amount, m)), ...questions].join('\n'),
      [
        button(m, {
          id: 'loan.open.sure',
          label: m.loan.openSure,
          command: 'loan.show',
          input: rawInput(
            'loan.show',
            loanFields,
            { contract: ref, bank, amount, ...(fund === 0 ? {} : { fund }), date: day, sure: 'yes' },
            scene.zone,
          ),
        }),
      ],
      refs,
    );
  }
  const documents =
    before?.documents ?? (await policyValue(repos, 'loan.documents', contract.projectId, now));
  const asked = newLoan({ bank, amount, fund, documents, received: before?.received ?? [] }, day);
  // Of two that open it at one moment the second finds the contract written, and then the loan.
  await work.update('contract', contract, {});
  if (before !== undefined) {
    const loan = await work.update('loan', before, { ...asked, openedDay: before.openedDay });
    return done(loanCard(context, loan, signed), refs);
  }
  const { customer } = scene;
  const loan: Loan = {
    id: deps.ids.uuid(),
    contractId: contract.id,
    customerId: customer.id,
    projectId: contract.projectId,
    ...asked,
    version: 1,
  };
  await work.insert('loan', loan);
  return done(loanCard(context, loan, signed), refs);
}

/** Fen: what the plan expects of a bank. */
function plannedLoan(lines: readonly PlanLine[]): number {
  return lines.filter(({ kind }) => kind === 'loan').reduce((sum, line) => sum + line.amount, 0);
}
