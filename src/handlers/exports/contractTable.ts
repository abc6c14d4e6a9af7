import type { Contract } from '../../domain/contract.ts';
import { isLive } from '../../domain/contracts/contractSteps.ts';
import { dealScope } from '../../domain/dealScope.ts';
import { houseMoney } from '../../domain/payments/allocate.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
import { dayOf, daysBetween } from '../../domain/time/day.ts';
import { payTermsText } from '../company/policyText.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { customerRef } from '../customers/customerRef.ts';
import { scenesOf } from '../holds/scenesOf.ts';
import { columnName } from '../imports/columnName.ts';
import type { DueDays } from '../ports/dealRepos.ts';
import { allPages } from './allPages.ts';
import type { ExportTable, Sight } from './exportTables.ts';
import { groupedBy } from './groupedBy.ts';
import { hundredths } from './hundredths.ts';

const PART = 500;

/**
 * The ledger (台账): the contracts in the speaker's reach that were signed within days, newest first, with plan, receipts, what is owed and
 * what is overdue. Without phones: who keeps the books needs none.
 */
export async function contractTable(at: Sight, days: Partial<DueDays>): Promise<ExportTable | undefined> {
  const { m, repos, actor } = at;
  const contracts = await allPages((page) => repos.contracts.ledger(dealScope(actor), { ...days, ...page }));
  if (contracts === undefined) {
    return undefined;
  }
  const rows: string[][] = [];
  for (let from = 0; from < contracts.length; from += PART) {
    rows.push(...(await rowsOf(at, contracts.slice(from, from + PART))));
  }
  const { columns } = m.dealTable;
  const named = (...fields: readonly string[]): string[] =>
    fields.map((name) => columnName('contract', name, m));
  return {
    headings: [
      columns.ref,
      ...named('oldNumber', 'unit'),
      columns.customerRef,
      ...named('customer', 'coOwners', 'owner', 'subscribedDay', 'day', 'registeredDay', 'filedDay'),
      ...named('handoverDay', 'price'),
      columns.area,
      ...named('deposit', 'plan', 'terms'),
      columns.paid,
      columns.owed,
      columns.overdue,
      columns.overdueDays,
      columns.receipts,
      columns.state,
    ],
    rows,
  };
}

async function rowsOf({ m, repos, now, zone }: Sight, contracts: readonly Contract[]): Promise<string[][]> {
  const ids = [...new Set(contracts.map(({ subscriptionId }) => subscriptionId))];
  const subscriptions = new Map((await repos.deals.subscriptions(ids)).map((one) => [one.id, one]));
  const receipts = groupedBy(await repos.receipts.ofDeals(ids), (one) => one.subscriptionId);
  const lines = groupedBy(
    await repos.contracts.linesOf(contracts.map(({ id }) => id)),
    (one) => one.contractId,
  );
  const today = dayOf(now, zone);
  return (await scenesOf(repos, contracts)).map(({ of, scene }) => {
    const subscription = subscriptions.get(of.subscriptionId);
    const own = lines.get(of.id) ?? [];
    const stands = isLive(of) || of.state === 'delivered';
    // What was paid went on with the contract that took its place.
    const came = of.state === 'swapped' ? [] : (receipts.get(of.subscriptionId) ?? []);
    const { bank, own: paid } = houseMoney(came);
    const late = own.filter(({ state, dueDay }) => state === 'open' && dueDay !== null && dueDay < today);
    return [
      contractRef(of),
      of.oldNumber ?? '',
      scene.unit.key,
      customerRef(scene.customer),
      scene.customer.name,
      of.coOwners ?? '',
      scene.member.name,
      subscription?.day ?? '',
      of.day,
      of.registeredDay ?? '',
      of.filedDay ?? '',
      of.handoverDay ?? '',
      hundredths(of.price),
      hundredths(of.area),
      hundredths(subscription?.deposit ?? null),
      m.words.payPlan[of.plan],
      payTermsText(own satisfies readonly PayTerm[], m),
      hundredths(bank + paid),
      hundredths(stands ? Math.max(0, of.price - bank - paid) : 0),
      hundredths(late.reduce((sum, line) => sum + line.amount - line.paid, 0)),
      lateDays(late, today),
      came
        .map((receipt) => receiptText(receipt, m))
        .filter((text) => text !== '')
        .join('；'),
      m.words.contractState[of.state],
    ];
  });
}

function lateDays(late: readonly PlanLine[], today: string): string {
  const [first] = late.flatMap(({ dueDay }) => (dueDay === null ? [] : [dueDay])).sort();
  return first === undefined ? '' : String(daysBetween(first, today));
}

/** 2026-11-03 定金 50000; of money that went back with its sign. What is not confirmed is none. */
function receiptText({ state, direction, paidDay, kind, amount }: Receipt, m: Sight['m']): string {
  const yuan = hundredths(direction === 'in' ? amount : -amount);
  return state === 'confirmed' ? `${paidDay} ${m.words.receiptKind[kind]} ${yuan}` : '';
}
