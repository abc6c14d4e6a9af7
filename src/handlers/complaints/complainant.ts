import { scopeOf, type Scope } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, reach } from '../../domain/permissions.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Reading } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { refused } from '../replies.ts';
import { oneUnit } from '../units/oneUnit.ts';
import { placeNamed } from '../units/placeNamed.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { complaintFields } from './complaintFields.ts';

const MOST_LOOKED = 2;

export interface Complainant {
  readonly project: Project;
  readonly customer: Customer | undefined;
  readonly unit: Unit | undefined;
  /** Complaint.place */
  readonly place: string | null;
}

type Found =
  | { readonly ok: true; readonly complainant: Complainant }
  | { readonly ok: false; readonly outcome: Outcome };

/**
 * Whom a complaint comes from: a customer by his number, name or phone, whoever bought the unit, or somebody who is in none of our books.
 * A phone finds a customer whosever he is, and says nothing of him to who does not reach him.
 */
export async function complainant(at: Reading, input: InputOf<typeof complaintFields>): Promise<Found> {
  const { repos, m, project: own } = at;
  if (input.unit !== undefined && unitsIn(input.unit) > 1) {
    return { ok: false, outcome: refused(m.complaint.oneUnitOnly) };
  }
  const home = await homeOf(at, input);
  if (!home.ok) {
    return home;
  }
  let customer: Customer | undefined;
  if (input.customer !== undefined) {
    const one = await oneCustomer(at, {
      command: 'complaint.take',
      fields: complaintFields,
      input: { ...input, customer: input.customer },
      scope: customersOf(at),
    });
    if (!one.found) {
      return { ok: false, outcome: one.outcome };
    }
    ({ customer } = one);
  }
  customer ??= input.phone === undefined ? undefined : await repos.customers.byPhone(input.phone);
  customer ??= home.unit === undefined || input.name !== undefined ? undefined : await buyerOf(at, home.unit);
  const projectId = home.unit?.projectId ?? customer?.projectId;
  const project = projectId === undefined ? own : await repos.company.project(projectId);
  if (project === undefined) {
    return { ok: false, outcome: refused(m.complaint.noProject) };
  }
  return { ok: true, complainant: { project, customer, unit: home.unit, place: home.place } };
}

/** Who has no customers of his own but serves those of a project is told of one by his number. */
function customersOf({ actor }: Reading): Scope {
  const { role } = actor.member;
  const serves = may(role, 'complaint:work') || may(role, 'visit:register') || may(role, 'deal:read');
  return reach(role) === 'none' && serves
    ? { kind: 'project', projectIds: actor.assignments.map(({ projectId }) => projectId) }
    : scopeOf(actor);
}

type Home =
  | { readonly ok: true; readonly unit: Unit | undefined; readonly place: string | null }
  | { readonly ok: false; readonly outcome: Outcome };

/** The unit of the stock that is meant, else the place as it was said: homes that were sold before Loupan complain, too. */
async function homeOf(at: Reading, input: InputOf<typeof complaintFields>): Promise<Home> {
  const { unit: typed } = input;
  if (typed === undefined) {
    return { ok: true, unit: undefined, place: null };
  }
  const meant = await unitsMeant(at, typed);
  if (meant.length === 0) {
    return { ok: true, unit: undefined, place: (placeNamed(typed, at.project) ?? typed).slice(0, 60) };
  }
  const one = await oneUnit(at, {
    command: 'complaint.take',
    fields: complaintFields,
    input: { ...input, unit: typed },
  });
  return one.found ? { ok: true, unit: one.unit, place: one.unit.key } : { ok: false, outcome: one.outcome };
}

async function buyerOf({ repos }: Reading, unit: Unit): Promise<Customer | undefined> {
  const deal = await repos.deals.active(unit.id);
  const subscription = deal === undefined ? undefined : await repos.deals.subscription(deal.subscriptionId);
  return subscription === undefined ? undefined : await repos.customers.byId(subscription.customerId);
}

function unitsIn(typed: string): number {
  return typed
    .split(/\s+/u)
    .filter((part) => readUnitText(part) !== undefined)
    .slice(0, MOST_LOOKED).length;
}
