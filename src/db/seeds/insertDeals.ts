import { demoApprovals } from './demoApprovals.ts';
import { DEMO_CONTRACTS, demoContracts, type DemoContractRefs } from './demoContracts.ts';
import type { HistoryContext } from './demoHistory.ts';
import { demoSubscriptions } from './demoSubscriptions.ts';
import type { Seeding } from './seeding.ts';

/** What is subscribed to and signed for in the demo's building, and the discounts that wait. */
export async function insertDeals(
  seeding: Seeding,
  of: Omit<Parameters<typeof demoSubscriptions>[0], 'refs'>,
  context: HistoryContext,
): Promise<void> {
  const refs: number[] = [];
  for (const { state } of of.units) {
    if (state === 'subscribed') {
      refs.push(await seeding.session.nextRef('subscription'));
    }
  }
  const made = demoSubscriptions({ ...of, refs }, context);
  for (const customer of made.customers) {
    await seeding.session.update('customer', customer, { state: 'subscribed' });
  }
  await seeding.insertAll('activeDeal', made.active);
  await seeding.insertAll('subscription', made.subscriptions);
  const bought = [...made.customers.map(({ id }) => id), ...of.holds.map(({ customerId }) => customerId)];
  const taken = [...bought, ...(await insertContracts(seeding, { ...of, taken: new Set(bought) }, context))];
  const numbers = [await seeding.session.nextRef('approval'), await seeding.session.nextRef('approval')];
  await seeding.insertAll(
    'approval',
    demoApprovals({ ...of, taken: new Set(taken), refs: numbers }, context),
  );
}

/** Answers whose they are. */
async function insertContracts(
  seeding: Seeding,
  of: Omit<Parameters<typeof demoContracts>[0], 'refs' | 'financeId'>,
  context: HistoryContext,
): Promise<string[]> {
  const { session } = seeding;
  const refs: DemoContractRefs[] = [];
  for (let i = 0; i < DEMO_CONTRACTS; i += 1) {
    refs.push({
      subscription: await session.nextRef('subscription'),
      contract: await session.nextRef('contract'),
      deposit: await session.nextRef('receipt'),
      downPayment: await session.nextRef('receipt'),
    });
  }
  const financeId = of.staff.find(({ person }) => person.role === 'finance')?.member.id ?? '';
  const made = demoContracts({ ...of, refs, financeId }, context);
  for (const customer of made.customers) {
    await session.update('customer', customer, { state: 'contracted' });
  }
  await seeding.insertAll('subscription', made.subscriptions);
  await seeding.insertAll('activeDeal', made.active);
  await seeding.insertAll('contract', made.contracts);
  await seeding.insertAll('planLine', made.lines);
  await seeding.insertAll('receipt', made.receipts);
  return made.customers.map(({ id }) => id);
}
