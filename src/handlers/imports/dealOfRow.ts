import type { Subscription } from '../../domain/deal.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Project } from '../../domain/company.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import { unitSaid } from '../../domain/imports/unitSaid.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import type { Unit } from '../../domain/unit.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { dealOf, type Deal } from '../deals/dealScene.ts';
import { seesDeal } from '../deals/seesDeal.ts';
import type { Doing } from '../doing.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { oldNumberOf } from './oldNumberOf.ts';
import { placeFault } from './placeFault.ts';
import { quoted } from './readRow.ts';
import type { TableRow } from './loadTable.ts';

const MOST_ALIKE = 3;

/** Which deal a row is about: by H8, D7, the number of before, or its unit; what is said twice must be the same. What is wrong otherwise. */
export async function dealOfRow(
  context: Doing,
  { values }: TableRow,
  project: Project,
): Promise<Deal | string> {
  const { m, repos, actor } = context;
  const { dealTable } = m;
  const typed = values['contract'];
  const unit = values['unit'] === undefined ? undefined : await unitOf(context, values, project);
  if (typeof unit === 'string') {
    return unit;
  }
  if (typed === undefined && unit === undefined) {
    return dealTable.dealMissing;
  }
  const said = quoted(typed ?? unit?.key ?? '');
  const found =
    typed === undefined ? await ofUnit(context, unit?.id ?? '') : await ofNumber(context, typed, project.id);
  if (typeof found === 'string') {
    return found;
  }
  const deal = found === undefined ? undefined : await dealOf(repos, found.subscription, found.contract);
  if (deal?.scene.customer.projectId !== project.id || !seesDeal(actor, deal.scene.customer)) {
    return dealTable.dealUnknown(said);
  }
  return unit !== undefined && deal.scene.unit.id !== unit.id ? dealTable.dealsDiffer(said, unit.key) : deal;
}

interface Found {
  readonly subscription: Subscription;
  readonly contract: Contract | undefined;
}

async function unitOf(context: Doing, values: TableRow['values'], project: Project): Promise<Unit | string> {
  const { m } = context;
  const named = unitSaid(values, project.code);
  if (!named.ok) {
    return placeFault(named, m);
  }
  const { place } = named;
  const text = unitKey(place.project, place.building, place.entrance, place.room);
  const [unit, other] = await unitsMeant(context, text);
  return unit === undefined || other !== undefined ? m.unit.notFound(text) : unit;
}

async function ofUnit({ repos }: Doing, unitId: string): Promise<Found | undefined> {
  const active = await repos.deals.active(unitId);
  return active === undefined ? undefined : await ofSubscription(repos, active.subscriptionId);
}

async function ofSubscription(repos: Doing['repos'], id: string): Promise<Found | undefined> {
  const subscription = await repos.deals.subscription(id);
  return subscription === undefined
    ? undefined
    : { subscription, contract: await repos.contracts.ofSubscription(id) };
}

async function ofNumber(
  { repos, m }: Doing,
  typed: string,
  projectId: string,
): Promise<Found | string | undefined> {
  const number = oldNumberOf(typed);
  const [contract, another] = await repos.contracts.byOldNumber(projectId, number, MOST_ALIKE);
  if (contract !== undefined && another !== undefined) {
    const refs = [contract, another].map(contractRef).join(m.common.listSeparator);
    return m.dealTable.dealTwice(quoted(typed), refs);
  }
  const ref = refNumber(number, 'H');
  const meant = contract ?? (ref === undefined ? undefined : await repos.contracts.byRef(ref));
  if (meant !== undefined) {
    const subscription = await repos.deals.subscription(meant.subscriptionId);
    return subscription === undefined ? undefined : { subscription, contract: meant };
  }
  const deal = refNumber(number, 'D');
  const subscription = deal === undefined ? undefined : await repos.deals.subscriptionByRef(deal);
  return subscription === undefined ? undefined : await ofSubscription(repos, subscription.id);
}
