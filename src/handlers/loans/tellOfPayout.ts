import type { Loan } from '../../domain/loans/loan.ts';
import { may } from '../../domain/permissions.ts';
import { money } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { button } from '../replies.ts';
import { loanFacts } from './loanFacts.ts';
import type { SignedContract } from '../contracts/signedContract.ts';

/**
 * The bank says that it has paid: finance looks for the money and enters it, with one button. It does not count before. Returns the names of
 * who was told.
 */
export async function tellOfPayout(
  { repos, work, now }: Doing,
  loan: Loan,
  { contract, scene }: SignedContract,
): Promise<string[]> {
  const finance = (await repos.members.ofProject(loan.projectId)).filter(
    ({ active, role }) => active && may(role, 'receipt:settle'),
  );
  const ref = contractRef(contract);
  const amount = loan.approved ?? loan.amount;
  for (const { id, locale } of finance) {
    const m = messages(locale);
    work.notify({
      dedupKey: `loanPaidOut:${loan.id}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'none' },
      card: {
        heading: m.loan.paidOutHeading(ref, scene.label, money(amount, m)),
        blocks: [
          { kind: 'facts', items: loanFacts(loan, scene, now, m) },
          { kind: 'text', text: m.loan.paidOutNote },
          {
            kind: 'actions',
            items: [
              button(m, {
                id: 'receipt.make',
                label: m.loan.enterReceipt,
                style: 'primary',
                command: 'receipt.make',
                input: {
                  contract: ref,
                  ...rawInput('receipt.make', { amount: field.money() }, { amount }, scene.zone),
                  payBy: 'bank',
                  kind: 'loan',
                  date: loan.paidOutDay ?? loan.stepDay,
                },
              }),
            ],
          },
        ],
      },
      notBefore: now,
    });
  }
  return finance.map(({ name }) => name);
}
