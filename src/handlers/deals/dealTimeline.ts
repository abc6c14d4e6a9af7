import type { Handover } from '../../domain/handovers/handover.ts';
import { isReservation } from '../../domain/deals/isReservation.ts';
import type { Loan } from '../../domain/loans/loan.ts';
import { dayOfStep, LOAN_STEPS } from '../../domain/loans/loanSteps.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { receiptRef } from '../payments/receiptRef.ts';
import { answerText } from '../satisfaction/answerText.ts';
import type { Deal } from './dealScene.ts';
import { subscriptionRef } from './subscriptionRef.ts';

interface Event {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly text: string;
}

/** What money was when finance confirmed it: what is the deposit's by now was a reservation's (小定). */
function kindOn({ kind, turnedDay, confirmedDay }: Receipt): Receipt['kind'] {
  return turnedDay !== null && confirmedDay !== null && confirmedDay <= turnedDay ? 'reservation' : kind;
}

/** What happened to a deal, day by day, oldest first: 11-23 周一　认购 D7. */
export function dealTimeline(
  {
    subscription,
    contract,
    receipts,
    loan,
    handover,
    rating,
  }: Pick<Deal, 'subscription' | 'contract'> & {
    readonly receipts: readonly Receipt[];
    readonly loan?: Loan | undefined;
    readonly handover?: Handover | undefined;
    /** How satisfied the customer was with it. */
    readonly rating?: Rating | undefined;
  },
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): string[] {
  const words = m.contract.events;
  const on = (day: string | null, text: string): Event[] => (day === null ? [] : [{ day, text }]);
  const events: Event[] = [
    ...on(subscription.reservedDay, m.reservation.reserved(subscriptionRef(subscription))),
    ...on(
      isReservation(subscription) ? null : subscription.day,
      words.subscribed(subscriptionRef(subscription)),
    ),
    ...on(subscription.endedDay, m.deal.states[subscription.state]),
    ...receipts.flatMap((receipt) => [
      ...on(
        receipt.confirmedDay,
        words[receipt.direction === 'in' ? 'received' : 'refunded'](
          receiptRef(receipt),
          m.words.receiptKind[kindOn(receipt)],
          money(receipt.amount, m),
        ),
      ),
      ...on(
        receipt.direction === 'in' ? receipt.turnedDay : null,
        m.reservation.turned(receiptRef(receipt), money(receipt.amount, m)),
      ),
      ...on(receipt.reversedDay, words.reversed(receiptRef(receipt))),
    ]),
    ...(loan === undefined
      ? []
      : [
          { day: loan.openedDay, text: m.loan.opened(loan.bank, money(loan.amount, m)) },
          ...LOAN_STEPS.flatMap((step) => on(dayOfStep(loan, step), m.loan.stepped(m.words.loanStep[step]))),
        ]),
    ...on(handover?.inspectedDay ?? null, m.handover.events.inspected),
    ...on(handover?.doneDay ?? null, m.handover.events.done),
    ...(rating?.answeredDay == null
      ? []
      : on(rating.answeredDay, m.satisfaction.eventRated(answerText(rating, m)))),
    ...(contract === undefined
      ? []
      : [
          { day: contract.day, text: words.signed(contractRef(contract)) },
          ...on(contract.registeredDay, words.registered),
          ...on(contract.filedDay, words.filed),
          ...on(contract.endedDay, m.words.contractState[contract.state]),
          ...on(contract.revokedDay, words.revoked),
        ]),
  ];
  return events
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, text }) => m.contract.eventLine(calendarDay(day, zone, now, m), text));
}
