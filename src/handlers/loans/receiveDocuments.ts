import type { Loan } from '../../domain/loans/loan.ts';
import { missingDocuments, namedDocuments } from '../../domain/loans/loanDocuments.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Doing } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { loanCard } from './loanCard.ts';
import type { SignedContract } from '../contracts/signedContract.ts';

/** 收到: papers that the bank wants are there; with the last of them the documents are complete. */
export async function receiveDocuments(
  context: Doing,
  signed: SignedContract,
  loan: Loan,
  typed: string | undefined,
): Promise<Outcome> {
  const { m, now, work } = context;
  const ref = contractRef(signed.contract);
  const all = loan.documents.join(m.common.listSeparator);
  if (typed === undefined) {
    return refused(m.loan.whichDocuments(ref, all), signed.refs);
  }
  const { named, unknown } = namedDocuments(loan.documents, typed);
  if (unknown.length > 0) {
    return refused(m.loan.unknownDocuments(unknown.join(m.common.listSeparator), all), signed.refs);
  }
  const received = loan.documents.filter((name) => loan.received.includes(name) || named.includes(name));
  const isComplete = loan.state === 'open' && missingDocuments({ ...loan, received }).length === 0;
  const day = dayOf(now, signed.scene.zone);
  const after = await work.update('loan', loan, {
    received,
    ...(isComplete ? { state: 'documented' as const, documentedDay: day, stepDay: day } : {}),
  });
  return done(loanCard(context, after, signed), signed.refs);
}
