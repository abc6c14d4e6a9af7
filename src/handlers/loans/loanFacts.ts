import type { Loan } from '../../domain/loans/loan.ts';
import { missingDocuments } from '../../domain/loans/loanDocuments.ts';
import { loanKind } from '../../domain/loans/loanKind.ts';
import { dayOfStep, LOAN_STEPS } from '../../domain/loans/loanSteps.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';

/** Who lends how much, which papers are missing, and the days of its steps. */
export function loanFacts(
  loan: Loan,
  { unit, label, zone }: Pick<Scene, 'unit' | 'label' | 'zone'>,
  now: Date,
  m: Messages,
): Fact[] {
  const { bank, amount, fund, approved, documents, received } = loan;
  const { labels } = m.loan;
  const kind = loanKind(loan);
  const missing = missingDocuments(loan);
  const lent = money(amount, m);
  return [
    { label: labels.customer, value: [label, unit.key].join(' · ') },
    { label: labels.bank, value: [bank, m.words.loanKind[kind]].join(' · ') },
    { label: labels.amount, value: kind === 'mixed' ? m.loan.ofFund(lent, money(fund, m)) : lent },
    ...(approved === null
      ? []
      : [
          {
            label: labels.approved,
            value:
              approved < amount
                ? m.loan.granted(money(approved, m), money(amount - approved, m))
                : money(approved, m),
          },
        ]),
    ...(documents.length === 0
      ? []
      : [
          {
            label: labels.documents,
            value:
              missing.length === 0
                ? m.loan.allDocuments
                : m.loan.missing(received.length, documents.length, missing.join(m.common.listSeparator)),
          },
        ]),
    ...LOAN_STEPS.flatMap((step) => {
      const day = dayOfStep(loan, step);
      return day === null ? [] : [{ label: m.words.loanStep[step], value: calendarDay(day, zone, now, m) }];
    }),
  ];
}
