import { dealScope } from '../../domain/dealScope.ts';
import { may } from '../../domain/permissions.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { dealRef } from '../deals/dealRef.ts';
import { dealOf } from '../deals/dealScene.ts';
import type { Reading } from '../doing.ts';
import { receiptRef } from '../payments/receiptRef.ts';
import { button } from '../replies.ts';

const MOST_READ = 50;
const MOST_SHOWN = 8;

/** What finance has still to look for, oldest first, with a button each; for everybody how much is overdue of what he sees. */
export async function dayMoney({ repos, actor, now, m, zone }: Reading): Promise<Block[]> {
  const scope = dealScope(actor);
  const blocks: Block[] = [];
  if (may(actor.member.role, 'receipt:settle')) {
    const claims = await repos.receipts.claimed(scope, MOST_READ);
    const shown = claims.slice(0, MOST_SHOWN);
    const rows: string[][] = [];
    for (const claim of shown) {
      const subscription = await repos.deals.subscription(claim.subscriptionId);
      const by = await repos.members.byId(claim.claimedById);
      const deal = subscription === undefined ? undefined : await dealOf(repos, subscription);
      rows.push([
        receiptRef(claim),
        deal === undefined ? '' : dealRef(deal),
        deal?.scene.label ?? '',
        money(claim.amount, m),
        by?.name ?? '',
      ]);
    }
    const { ref, deal, customer, amount, by } = m.payment.dayColumns;
    blocks.push(
      ...(claims.length === 0
        ? []
        : [
            { kind: 'text' as const, text: m.payment.dayClaims(claims.length) },
            { kind: 'table' as const, columns: [ref, deal, customer, amount, by], rows },
            {
              kind: 'actions' as const,
              items: shown.slice(0, 5).map((claim) =>
                button(m, {
                  id: `receipt.confirm.${receiptRef(claim)}`,
                  label: m.payment.confirmOne(receiptRef(claim)),
                  command: 'receipt.confirm',
                  input: { receipt: receiptRef(claim) },
                }),
              ),
            },
          ]),
    );
  }
  const [overdue] = await repos.contracts.dueSums(scope, [
    { name: 'overdue', to: addDays(dayOf(now, zone), -1) },
  ]);
  return overdue === undefined || overdue.count === 0
    ? blocks
    : [
        ...blocks,
        { kind: 'text', text: m.payment.dayOverdue(overdue.count, money(overdue.owed, m)) },
        {
          kind: 'actions',
          items: [button(m, { id: 'due.show', label: m.payment.seeDue, command: 'due.show' })],
        },
      ];
}
