import type { Loan } from './loan.ts';
import { missingDocuments } from './loanDocuments.ts';

type Asked = Pick<Loan, 'bank' | 'amount' | 'fund' | 'documents' | 'received'>;

/** How a loan stands that is asked for on a day (YYYY-MM-DD), for the first time or anew: what the customer has handed in stays. */
export function newLoan(
  { documents, received: had, ...asked }: Asked,
  day: string,
): Omit<Loan, 'id' | 'contractId' | 'customerId' | 'projectId' | 'version'> {
  const received = documents.filter((name) => had.includes(name));
  const isComplete = documents.length > 0 && missingDocuments({ documents, received }).length === 0;
  return {
    ...asked,
    documents,
    received,
    approved: null,
    state: isComplete ? 'documented' : 'open',
    openedDay: day,
    documentedDay: isComplete ? day : null,
    signedDay: null,
    approvedDay: null,
    paidOutDay: null,
    stepDay: day,
  };
}
