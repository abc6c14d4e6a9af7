import type { Contract } from '../../domain/contract.ts';
import type { Subscription } from '../../domain/deal.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import type { Doing } from '../doing.ts';
import type { Scene } from '../holds/scene.ts';
import { insertPlan } from '../payments/insertPlan.ts';

export interface Written {
  readonly contract: Contract;
  readonly lines: readonly PlanLine[];
}

/** What was agreed, with the lines of its payments. */
export type Agreed = Pick<
  Contract,
  'plan' | 'day' | 'price' | 'area' | 'handoverDay' | 'scanBy' | 'fileBy' | 'coOwners' | 'swappedPrice'
> & { readonly terms: readonly PayTerm[] } & Partial<Before>;

/** How far it has come, of a contract that was kept elsewhere before. */
type Before = Pick<Contract, 'at' | 'state' | 'registeredDay' | 'filedDay' | 'oldNumber' | 'importedDay'>;

/** The contract and its payments alone. */
export async function insertContract(
  context: Doing,
  {
    subscription,
    scene,
  }: { readonly subscription: Subscription; readonly scene: Pick<Scene, 'unit' | 'customer' | 'zone'> },
  { terms, ...agreed }: Agreed,
): Promise<Written> {
  const { work, deps, now } = context;
  const { unit, customer, zone } = scene;
  const contract: Contract = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('contract'),
    subscriptionId: subscription.id,
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: subscription.teamId,
    customerId: customer.id,
    memberId: subscription.memberId,
    at: now,
    state: 'signed',
    registeredDay: null,
    filedDay: null,
    revokedDay: null,
    scannedAt: null,
    explainedAt: null,
    explainedById: null,
    explainedClauses: null,
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    oldNumber: null,
    importedDay: null,
    version: 1,
    ...agreed,
  };
  await work.insert('contract', contract);
  return { contract, lines: await insertPlan(context, contract, { terms, zone }) };
}
