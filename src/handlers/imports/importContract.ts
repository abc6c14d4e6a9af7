import type { Customer } from '../../domain/customer.ts';
import type { Project } from '../../domain/company.ts';
import { dayOf } from '../../domain/time/day.ts';
import { unitSaid } from '../../domain/imports/unitSaid.ts';
import { permitFault } from '../../domain/units/unitStates.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import type { Unit } from '../../domain/unit.ts';
import { money } from '../../i18n/format.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { teamOn } from '../customers/teamOn.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Doing } from '../doing.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { buyerOf, type Buyer } from './buyerOf.ts';
import { readContract, type SaidContract } from './contractRow.ts';
import { placeFault } from './placeFault.ts';
import type { RowResult } from './rowResult.ts';
import { sellerOf } from './sellerOf.ts';
import type { TableRow } from './loadTable.ts';
import { writeOldContract, type Seller } from './writeOldContract.ts';

/**
 * A contract that was kept elsewhere before: with who sold it and the days on its paper, so that the figures count it where it belongs. Its
 * unit must be there and in no deal; its price may not be above the filed one.
 */
export async function importContract(context: Doing, row: TableRow): Promise<RowResult> {
  const { m, project } = context;
  const fault = (text: string): RowResult => ({ kind: 'fault', text });
  if (project === undefined) {
    return fault(m.common.noProject);
  }
  const unit = await unitOf(context, row, project);
  if (typeof unit === 'string') {
    return fault(unit);
  }
  const read = await readContract(context, row, project.id);
  if (!read.ok) {
    return fault(read.text);
  }
  const { said } = read;
  const taken = await takenBy(context, unit, said);
  if (taken !== undefined) {
    return taken;
  }
  const no = await unitFault(context, unit, said);
  if (no !== undefined) {
    return fault(no);
  }
  const buyer = await buyerOf(context, row, project.id);
  if (buyer.is === 'fault') {
    return { kind: 'fault', text: buyer.text, outside: buyer.outside === true };
  }
  const seller = await soldBy(context, project, row, buyer);
  if (typeof seller === 'string') {
    return fault(seller);
  }
  await writeOldContract(context, { project, unit, buyer, seller }, said);
  return { kind: 'added', amount: said.price };
}

/** The unit of a row, of the project that the table is for, or what is wrong. */
async function unitOf(context: Doing, { values }: TableRow, project: Project): Promise<Unit | string> {
  const { m } = context;
  const named = unitSaid(values, project.code);
  if (!named.ok) {
    return placeFault(named, m);
  }
  const { place } = named;
  const text = unitKey(place.project, place.building, place.entrance, place.room);
  const [unit, other] = await unitsMeant(context, text);
  if (unit === undefined || other !== undefined) {
    return m.unit.notFound(text);
  }
  return unit.projectId === project.id ? unit : m.dealTable.otherProject(unit.key);
}

/** The deal that a unit is in already: this contract, or another. */
async function takenBy(
  { m, repos }: Doing,
  unit: Unit,
  { oldNumber, day, price }: SaidContract,
): Promise<RowResult | undefined> {
  const active = await repos.deals.active(unit.id);
  const subscription =
    active === undefined ? undefined : await repos.deals.subscription(active.subscriptionId);
  if (subscription === undefined) {
    return undefined;
  }
  const contract = await repos.contracts.ofSubscription(subscription.id);
  const isSame =
    contract !== undefined &&
    ((oldNumber !== null && contract.oldNumber === oldNumber) ||
      (contract.day === day && contract.price === price));
  return isSame
    ? { kind: 'known', text: m.dealTable.contractKnown(contractRef(contract)) }
    : { kind: 'fault', text: m.dealTable.unitTaken(unit.key, dealRef({ subscription, contract })) };
}

/** Why a contract cannot be about a unit that is in no deal. */
async function unitFault(
  { m, repos, now, zone }: Doing,
  unit: Unit,
  { oldNumber, price }: SaidContract,
): Promise<string | undefined> {
  const { dealTable } = m;
  if ((await repos.holds.active(unit.id)) !== undefined) {
    return dealTable.unitHeld(unit.key);
  }
  if (unit.state === 'rented' || unit.state === 'withdrawn') {
    return dealTable.unitState(unit.key, m.words.unitState[unit.state]);
  }
  const building = await repos.units.buildingById(unit.buildingId);
  if (building === undefined || permitFault(building, dayOf(now, zone)) !== undefined) {
    return dealTable.noPermit(unit.key);
  }
  if (unit.filedPrice !== null && price > unit.filedPrice) {
    return dealTable.aboveFiled(money(price, m), money(unit.filedPrice, m));
  }
  const [same] = oldNumber === null ? [] : await repos.contracts.byOldNumber(unit.projectId, oldNumber, 1);
  return same === undefined ? undefined : dealTable.numberTaken(oldNumber ?? '', contractRef(same));
}

/** Who has sold, and whose a new customer becomes. */
async function soldBy(
  context: Doing,
  project: Project,
  { values }: TableRow,
  buyer: Exclude<Buyer, { is: 'fault' }>,
): Promise<Seller | string> {
  const { m } = context;
  const { owner, keeper } = values;
  const seller = owner === undefined ? undefined : await sellerOf(context, project, owner);
  if (typeof seller === 'string') {
    return seller;
  }
  if (buyer.is === 'known') {
    return seller === undefined ? ownSeller(buyer.customer) : sellerIn(seller, project);
  }
  if (seller === undefined) {
    return m.dealTable.ownerNeeded(buyer.name);
  }
  const kept = keeper === undefined ? seller : await sellerOf(context, project, keeper);
  if (typeof kept === 'string') {
    return kept;
  }
  return kept.member.active
    ? { ...sellerIn(seller, project), keeper: sellerIn(kept, project) }
    : m.dealTable.ownerGone(kept.member.name);
}

function ownSeller({ ownerId, teamId }: Customer): Seller {
  return { memberId: ownerId, teamId };
}

function sellerIn(seller: Parameters<typeof teamOn>[0], project: Project): Seller {
  return { memberId: seller.member.id, teamId: teamOn(seller, project.id) };
}
