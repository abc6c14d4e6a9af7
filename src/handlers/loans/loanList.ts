import { dealScope } from '../../domain/dealScope.ts';
import { dayOf, daysBetween } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { contractScenes } from '../contracts/contractScenes.ts';
import type { Reading } from '../doing.ts';
import { done, textCard } from '../replies.ts';

const MOST_SHOWN = 15;

/** 按揭: what banks have not paid out within the speaker's reach, the longest at a standstill first. */
export async function loanList({ repos, actor, now, m }: Reading): Promise<Outcome> {
  const scope = dealScope(actor);
  const waiting = await repos.loans.waiting(scope, MOST_SHOWN);
  if (waiting.length === 0) {
    return done(textCard(m.loan.nothingWaits));
  }
  const { count, owed } = await repos.loans.waitingSum(scope);
  const about = await contractScenes(
    repos,
    waiting.map(({ contractId }) => contractId),
  );
  const rows: string[][] = [];
  const refs: string[] = [];
  for (const loan of waiting) {
    const of = about.get(loan.contractId);
    if (of === undefined) {
      continue;
    }
    const { contract } = of;
    const { label, zone, member } = of.scene;
    refs.push(contractRef(contract));
    rows.push([
      contractRef(contract),
      label,
      loan.bank,
      money(loan.approved ?? loan.amount, m),
      m.words.loanState[loan.state],
      m.loan.days(daysBetween(loan.stepDay, dayOf(now, zone))),
      member.name,
    ]);
  }
  const { columns } = m.loan;
  return done(
    {
      heading: m.loan.listHeading(count, money(owed, m)),
      blocks: [
        {
          kind: 'table',
          columns: [
            columns.contract,
            columns.customer,
            columns.bank,
            columns.amount,
            columns.state,
            columns.days,
            columns.seller,
          ],
          rows,
        },
        ...(count > rows.length
          ? [{ kind: 'text' as const, text: m.payment.andMore(count - rows.length) }]
          : []),
      ],
    },
    refs,
  );
}
