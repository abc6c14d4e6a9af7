import type { Contract } from '../../domain/contract.ts';
import { draftPlan, eventDays } from '../../domain/payments/draftPlan.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { policyValue } from '../company/policies.ts';
import type { Doing } from '../doing.ts';

/** The payments of a contract by these terms, with what is paid of them already. */
export async function insertPlan(
  { work, repos, deps, now }: Doing,
  contract: Contract,
  { terms, zone }: { readonly terms: readonly PayTerm[]; readonly zone: string },
): Promise<PlanLine[]> {
  const lines = draftPlan({
    price: contract.price,
    terms,
    events: eventDays(contract),
    receipts: await repos.receipts.ofDeal(contract.subscriptionId),
    before: await policyValue(repos, 'payment.remind', contract.projectId, now),
    zone,
    now,
    importedDay: contract.importedDay,
  }).map((line): PlanLine => ({
    id: deps.ids.uuid(),
    contractId: contract.id,
    customerId: contract.customerId,
    projectId: contract.projectId,
    problemId: null,
    version: 1,
    ...line,
  }));
  for (const line of lines) {
    await work.insert('planLine', line);
  }
  return lines;
}
