import type { Customer } from '../../domain/customer.ts';
import { contractedState } from '../../domain/deals/boughtState.ts';
import type { Project } from '../../domain/company.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { atMinute, dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import { contractTerms } from '../contracts/contractTerms.ts';
import { insertContract } from '../contracts/insertContract.ts';
import { storeCustomer } from '../customers/storeCustomer.ts';
import { insertSubscription } from '../deals/insertSubscription.ts';
import type { Doing } from '../doing.ts';
import type { Buyer } from './buyerOf.ts';
import type { SaidContract } from './contractRow.ts';

const NOON = 12 * 60;

export interface Seller {
  readonly memberId: string;
  readonly teamId: string | null;
  /** Whose a new customer becomes; whoever has sold, where it is nobody else. */
  readonly keeper?: Seller;
}

interface Parties {
  readonly project: Project;
  readonly unit: Unit;
  readonly buyer: Exclude<Buyer, { is: 'fault' }>;
  readonly seller: Seller;
}

/** Customer, unit, deal, contract and its payments, as far as they had come elsewhere. */
export async function writeOldContract(
  context: Doing,
  { project, unit, buyer, seller }: Parties,
  said: SaidContract,
): Promise<void> {
  const { repos, work, deps, now, actor } = context;
  const { zone } = project;
  const { subscribedDay, day, deliveredDay } = said;
  const at = (which: string): Date =>
    new Date(Math.min(atMinute(which, NOON, zone).getTime(), now.getTime()));
  const state = deliveredDay === null ? 'contracted' : 'delivered';
  const customer =
    buyer.is === 'known'
      ? await asBuyer(context, buyer.customer, state)
      : await storeCustomer(
          context,
          project,
          { name: buyer.name, phone: buyer.phone },
          {
            firstContactAt: at(subscribedDay),
            enteredAt: at(subscribedDay),
            ownerId: (seller.keeper ?? seller).memberId,
            teamId: (seller.keeper ?? seller).teamId,
            state,
          },
        );
  const { memberId, teamId } = seller;
  const { listPrice, price, deposit, coOwners } = said;
  const subscription = await insertSubscription(
    context,
    unit,
    {
      teamId,
      customerId: customer.id,
      memberId,
      coOwners,
      at: at(subscribedDay),
      day: subscribedDay,
      listPrice,
      price,
      deposit,
      area: unit.builtArea,
      signBy: at(day),
      remindAt: null,
      reservedDay: null,
      reservation: null,
      state: 'signed',
    },
    state,
  );
  const { registeredDay, filedDay, handoverDay, plan, terms, oldNumber } = said;
  const { contract } = await insertContract(
    context,
    { subscription, scene: { unit, customer, zone } },
    {
      plan,
      terms,
      day,
      at: at(day),
      price,
      swappedPrice: null,
      area: unit.builtArea,
      coOwners,
      handoverDay,
      registeredDay,
      filedDay,
      oldNumber,
      importedDay: dayOf(now, zone),
      state:
        deliveredDay !== null
          ? 'delivered'
          : filedDay !== null
            ? 'filed'
            : registeredDay !== null
              ? 'registered'
              : 'signed',
      ...(await contractTerms(repos, project.id, at(day))),
    },
  );
  if (deliveredDay !== null) {
    const handover: Handover = {
      id: deps.ids.uuid(),
      contractId: contract.id,
      customerId: customer.id,
      projectId: project.id,
      at: at(deliveredDay),
      place: project.name,
      documents: [],
      state: 'done',
      remindAt: null,
      madeById: actor.member.id,
      checklist: [],
      passed: [],
      faulty: [],
      inspectedDay: null,
      note: null,
      doneDay: deliveredDay,
      doneById: actor.member.id,
      cancelReason: null,
      version: 1,
    };
    await work.insert('handover', handover);
  }
}

/** Whoever was there already is a buyer from now on; whoever has come further stays what he is. */
async function asBuyer(
  { work }: Doing,
  customer: Customer,
  to: 'contracted' | 'delivered',
): Promise<Customer> {
  const state = to === 'delivered' && customer.state !== 'contracted' ? to : contractedState(customer.state);
  return state === customer.state
    ? customer
    : await work.update('customer', customer, { state, lostReason: null, lostCause: null, lostFrom: null });
}
