import type { Loan } from '../../domain/loans/loan.ts';
import { nextLoanStep } from '../../domain/loans/loanSteps.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf, daysBetween } from '../../domain/time/day.ts';
import type { Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { loanFacts } from './loanFacts.ts';
import type { SignedContract } from '../contracts/signedContract.ts';

/** A loan with what is missing, what comes next and how long it has stood still; its next step as a button for who takes it. */
export function loanCard(
  { m, now, actor }: Pick<Reading, 'm' | 'now' | 'actor'>,
  loan: Loan,
  { contract, scene }: Pick<SignedContract, 'contract' | 'scene'>,
): Card {
  const ref = contractRef(contract);
  const next = nextLoanStep(loan);
  const days = daysBetween(loan.stepDay, dayOf(now, scene.zone));
  return {
    heading: m.loan.heading(ref, scene.unit.key, m.words.loanState[loan.state]),
    blocks: [
      { kind: 'facts', items: loanFacts(loan, scene, now, m) },
      ...(next === undefined
        ? []
        : [{ kind: 'text' as const, text: m.loan.next(m.words.loanStep[next], days) }]),
      ...(next === undefined || !may(actor.member.role, 'loan:step')
        ? []
        : [
            {
              kind: 'actions' as const,
              items: [
                button(m, {
                  id: `loan.${next}`,
                  label: m.words.loanStep[next],
                  command: 'loan.show',
                  input: { contract: ref, step: next },
                }),
              ],
            },
          ]),
    ],
  };
}
