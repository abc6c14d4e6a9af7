import { dealScope } from '../../domain/dealScope.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import { scenesOf } from '../holds/scenesOf.ts';
import { columnName } from '../imports/columnName.ts';
import { receiptRef } from '../payments/receiptRef.ts';
import { receiptState } from '../payments/receiptState.ts';
import type { DueDays } from '../ports/dealRepos.ts';
import { allPages } from './allPages.ts';
import type { ExportTable, Sight } from './exportTables.ts';
import { hundredths } from './hundredths.ts';

const PART = 500;

/** All money in the speaker's reach that was paid within days, newest first, whatever became of it. */
export async function receiptTable(at: Sight, days: Partial<DueDays>): Promise<ExportTable | undefined> {
  const { m, repos, actor } = at;
  const receipts = await allPages((page) => repos.receipts.ledger(dealScope(actor), { ...days, ...page }));
  if (receipts === undefined) {
    return undefined;
  }
  const rows: string[][] = [];
  for (let from = 0; from < receipts.length; from += PART) {
    rows.push(...(await rowsOf(at, receipts.slice(from, from + PART))));
  }
  const { columns } = m.dealTable;
  const named = (...fields: readonly string[]): string[] =>
    fields.map((name) => columnName('receipt', name, m));
  return {
    headings: [
      columns.ref,
      ...named('contract', 'unit', 'customer'),
      columns.direction,
      ...named('amount', 'paidDay'),
      columns.confirmedDay,
      ...named('kind', 'payBy', 'account', 'reference'),
      columns.state,
    ],
    rows,
  };
}

async function rowsOf({ m, repos }: Sight, receipts: readonly Receipt[]): Promise<string[][]> {
  const ids = [...new Set(receipts.map(({ subscriptionId }) => subscriptionId))];
  const deals = await repos.deals.subscriptions(ids);
  const scenes = new Map((await scenesOf(repos, deals)).map(({ of, scene }) => [of.id, { of, scene }]));
  const contracts = new Map(
    (await repos.contracts.ofSubscriptions(ids)).map((one) => [one.subscriptionId, one]),
  );
  return receipts.map((receipt) => {
    const deal = scenes.get(receipt.subscriptionId);
    const contract = contracts.get(receipt.subscriptionId);
    return [
      receiptRef(receipt),
      contract !== undefined ? contractRef(contract) : deal === undefined ? '' : subscriptionRef(deal.of),
      deal?.scene.unit.key ?? '',
      deal?.scene.customer.name ?? '',
      m.dealTable.directions[receipt.direction],
      hundredths(receipt.amount),
      receipt.paidDay,
      receipt.confirmedDay ?? '',
      m.words.receiptKind[receipt.kind],
      m.words.payMethod[receipt.method],
      m.words.account[receipt.account],
      receipt.reference ?? '',
      receiptState(receipt, m),
    ];
  });
}
