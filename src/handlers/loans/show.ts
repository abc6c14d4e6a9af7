import { may } from '../../domain/permissions.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { oneContract } from '../contracts/oneContract.ts';
import { done, refused } from '../replies.ts';
import { loanCard } from './loanCard.ts';
import { loanFields } from './loanFields.ts';
import { loanList } from './loanList.ts';
import { openLoan } from './openLoan.ts';
import { receiveDocuments } from './receiveDocuments.ts';
import { stepLoan } from './stepLoan.ts';

/**
 * 按揭: the loan of a contract and its dated steps (R3.3); bare, what banks have not paid out, the longest at a standstill first. What was
 * said can be taken back, but for the paying out: finance has been told.
 */
export const showLoan = defineCommand({
  name: 'loan.show',
  words: { zh: ['按揭'], en: ['loan'] },
  allow: 'deal:read',
  fields: loanFields,
  args: ['contract', 'step', 'amount', 'date', 'bank'],
  undo: 'restore',
  async run(context) {
    const { input, m, actor, repos } = context;
    const { step, bank, amount, fund } = input;
    const opens = bank !== undefined || amount !== undefined || fund !== undefined;
    if ((step !== undefined || opens) && !may(actor.member.role, 'loan:step')) {
      return { kind: 'denied', sentence: m.loan.mayNotStep };
    }
    if (input.contract === undefined) {
      return step !== undefined || opens ? refused(m.loan.whichContract) : await loanList(context);
    }
    const one = await oneContract(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { signed } = one;
    const { contract, scene, refs } = signed;
    context.about(scene.customer);
    const loan = await repos.loans.ofContract(contract.id);
    if (step === undefined && opens) {
      return await openLoan(context, signed, loan, input);
    }
    if (loan === undefined) {
      return refused(m.loan.none(contractRef(contract)), refs);
    }
    if (step === undefined) {
      return done(loanCard(context, loan, signed), refs);
    }
    return step === 'received'
      ? await receiveDocuments(context, signed, loan, input.documents)
      : await stepLoan(context, signed, loan, { ...input, step });
  },
});
