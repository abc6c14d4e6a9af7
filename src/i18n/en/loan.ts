import type { loan as zh } from '../zh-CN/loan.ts';

export const loan: typeof zh = {
  commands: {
    'loan.show': {
      title: 'Loan',
      about: 'the loan of a contract, its steps and what is missing; “loan” alone lists what is not paid out',
      examples: [
        'loan H8 bank=ICBC amount=2120000',
        'loan H8 received 身份证',
        'loan H8 signed at the bank',
        'loan H8 approved 2000000',
        'loan H8 paid out 11-30',
        'loan',
      ],
      fields: {
        contract: 'contract',
        step: 'step',
        bank: 'bank',
        amount: 'amount',
        fund: 'fund',
        documents: 'documents',
        date: 'date',
        sure: 'sure',
      },
      hints: {
        contract: 'e.g. H8, D7 or the unit; all that are not paid out unless said',
        step: 'documents received, documents complete, signed at the bank, approved, paid out',
        bank: 'e.g. ICBC',
        amount: 'all that is lent, e.g. 2120000; with “approved” what the bank grants',
        fund: 'what of it comes from the provident fund, e.g. 600000',
        documents: 'which have been handed in',
        date: 'today unless said',
      },
    },
  },
  undoKind: 'loan',
  undoPaidOut:
    'Finance was told already, so this cannot be undone. If no money came, ask finance not to enter it.',
  labels: {
    customer: 'Customer',
    bank: 'Bank',
    amount: 'Loan',
    approved: 'Granted',
    documents: 'Documents',
  },
  opened: (bank, amount) => `loan of ${amount} asked for, ${bank}`,
  stepped: (step) => `loan: ${step}`,
  columns: {
    contract: 'Contract',
    customer: 'Customer',
    bank: 'Bank',
    amount: 'Amount',
    state: 'Step',
    days: 'For',
    seller: 'Consultant',
  },
  heading: (ref, unit, state) => `${ref} loan for ${unit} · ${state}`,
  listHeading: (n, amount) => `Not paid out: ${n}, ${amount}`,
  nothingWaits: 'No loan waits to be paid out.',
  days: (n) => `${n} days`,
  ofFund: (amount, fund) => `${amount} (${fund} of it from the provident fund)`,
  granted: (amount, less) => `${amount}, ${less} less than asked for: the customer pays the difference`,
  allDocuments: 'all there',
  missing: (had, all, names) => `${had} of ${all}; missing: ${names}`,
  next: (step, days) => (days === 0 ? `Next: ${step}` : `Next: ${step} (${days} days since the last step)`),
  question: (ref, bank, amount) => `${ref}: a loan of ${amount} from ${bank}?`,
  openSure: 'Confirm',
  notPlanned: 'The payment plan has no loan.',
  abovePlan: (planned, above) => `The payment plan expects ${planned}; this is ${above} more.`,
  startsAnew:
    'It was signed at the bank already: with other terms it starts again from the documents; those handed in still count.',
  fundBank: 'Provident fund',
  mayNotStep: 'The steps of a loan are entered by consultants, managers and clerks; you can see them.',
  whichContract: 'The loan of which contract? Use its number, e.g. loan H8 signed at the bank',
  none: (ref) => `${ref} has no loan yet. Say bank and amount, e.g. loan ${ref} bank=ICBC amount=2120000`,
  howMuch: (ref) => `How much? e.g. loan ${ref} bank=ICBC amount=2120000`,
  whichBank: (ref) => `Which bank? e.g. loan ${ref} bank=ICBC amount=2120000`,
  fundAbove: (amount) =>
    `The part of the provident fund cannot be more than the whole loan, ${amount}. The amount is all that is lent.`,
  contractOver: (ref, state) => `${ref} is ${state}: there is no loan to be dealt with.`,
  paidOutAlready: (ref) => `The loan of ${ref} is paid out and cannot be changed.`,
  dayLater: 'The date cannot be later than today. Enter it once it is done.',
  dayBeforeContract: (ref) => `The date cannot be before ${ref} was signed.`,
  tooEarly: (day) => `The date cannot be before the last step (${day}).`,
  doneAlready: (ref, state, day) => `${ref}: ${state} already (${day}).`,
  order: (ref, step, next) => `${ref}: “${step}” comes later, the next step is “${next}”.`,
  grantedAbove: (amount) =>
    `The bank cannot grant more than the ${amount} that was asked for. Change the amount of the loan first.`,
  grantedNothing: 'What is granted must be more than nothing, e.g. 2000000',
  whichDocuments: (ref, all) => `Which documents? e.g. loan ${ref} received 身份证. Needed: ${all}.`,
  unknownDocuments: (names, all) => `“${names}” is not on the list. Needed: ${all}.`,
  payOutQuestion: (ref, bank, amount, day) =>
    `${ref}: ${bank} paid out ${amount} on ${day}? Finance is told to look for it; this cannot be undone.`,
  payOutSure: 'Paid out',
  financeTold: (names) =>
    names === ''
      ? 'The project has nobody in finance yet, ask an administrator; the money counts when it is entered.'
      : `${names} will look for the money; it counts when it is entered.`,
  paidOutHeading: (ref, customer, amount) =>
    `${ref} ${customer}: the bank paid out ${amount}, please look for it`,
  paidOutNote: 'Enter it once it is there; until then it does not count.',
  enterReceipt: 'Enter the receipt',
};
