import type { Project } from '../../domain/company.ts';
import { NOBODY, type Customer } from '../../domain/customer.ts';
import { dueJobs } from '../../domain/dueJobs.ts';
import { rollupDeltas } from '../../domain/kpi/rollupDeltas.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import { publishedCalendar } from '../repos/publishedCalendar.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf, monthOf } from '../../domain/time/day.ts';
import { endOfWorkingDays } from '../../domain/time/workingDays.ts';
import type { PaperKind } from '../../domain/papers/paperKind.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Store } from '../../handlers/ports/session.ts';
import type { DemoCompany, DemoStaff } from './demoCompany.ts';
import { demoCompany, demoTargets } from './demoCompany.ts';
import type { DemoCustomer } from './demoCustomers.ts';
import { demoCustomers, NAMED } from './demoCustomers.ts';
import type { HistoryContext } from './demoHistory.ts';
import { demoFollowUps, instantOn } from './demoHistory.ts';
import { demoPlans } from './demoPlans.ts';
import { demoFilings } from './demoFilings.ts';
import { demoEvents } from './demoEvents.ts';
import { beforePool, demoOwnership, demoProtection, pooledSince } from './demoOwnership.ts';
import { demoHolds } from './demoHolds.ts';
import { demoComplaints } from './demoComplaints.ts';
import { DEMO_MEASURES, demoMeasures } from './demoMeasures.ts';
import { demoPastComplaints, PAST_COMPLAINTS } from './demoPastComplaints.ts';
import { COMPLAINTS } from './demoPhrases.ts';
import { demoProblems } from './demoProblems.ts';
import { demoTemplates } from './demoTemplates.ts';
import { demoUnits } from './demoUnits.ts';
import { demoRatings } from './demoRatings.ts';
import { demoVisits, visited } from './demoVisits.ts';
import { demoWordings } from './demoWordings.ts';
import { insertDeals } from './insertDeals.ts';
import { createRandom } from './random.ts';
import { Seeding } from './seeding.ts';

const SEED = 20_260_101;
/** The rooms that visitors of the history were shown. */
const SEEN_ROOMS = ['1502', '2003', '1204', '0803', '2602'];
/** Further than the term of entry reaches. */
const ENTRY_REACH_DAYS = 60;
const ENTRY_DELAY_MS = 20 * 60_000;
/** The floors of the units that the documentation speaks of. */
const NAMED_FLOORS: ReadonlySet<number> = new Set([15, 20]);

export interface SeedDeps {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: Date;
  /** IANA zone of the projects. */
  readonly zone: string;
  /** `named`: only the customers that the documentation speaks of, without history. */
  readonly extent: 'full' | 'named';
  /** Stores an example of a paper's template; resolves to the id of its file. Without it the company has none. */
  readonly storeTemplate?: (kind: PaperKind) => Promise<string>;
}

/**
 * Seeds the fictitious company into an empty database, in one transaction: two projects, their people, about sixty
 * customers and six months of history up to `now`. Answers false, and does nothing, where there is a company already.
 */
export async function seedDemo({ store, ids, now, zone, extent, storeTemplate }: SeedDeps): Promise<boolean> {
  return await store.tx(async (session) => {
    if ((await session.company.projects()).length > 0) {
      return false;
    }
    const uuid = (): string => ids.uuid();
    const context: HistoryContext = { zone, now, uuid, random: createRandom(SEED) };
    const company = demoCompany(uuid, zone);
    const seeding = new Seeding(session);
    // First, for their codes are unique: of two that seed at once the second waits here, is run again and finds a company.
    await seeding.insertAll('project', company.projects);
    await seeding.insertAll('team', company.teams);
    await seeding.insertAll(
      'member',
      company.staff.map(({ member }) => member),
    );
    await seeding.insertAll('identity', company.identities);
    await seeding.insertAll('assignment', company.assignments);
    await seeding.insertAll('channel', company.channels);
    await seeding.insertAll('target', demoTargets(company, uuid, monthOf(dayOf(now, zone))));
    await insertCustomers(seeding, company, extent, context);
    await insertUnits(seeding, company, extent, context);
    if (storeTemplate !== undefined) {
      await seeding.insertAll('docTemplate', await demoTemplates(company.staff, storeTemplate, context));
    }
    await session.addToRollups(rollupDeltas(seeding.changes));
    await session.schedule(dueJobs(seeding.changes, now));
    await session.writeOperation({
      id: uuid(),
      at: now,
      memberId: (company.staff.find(({ person }) => person.role === 'admin') as DemoStaff).member.id,
      platform: 'web',
      place: 'seed',
      command: 'demo.seed',
      undo: 'none',
      undoneAt: null,
      undoneById: null,
      batch: null,
      note: 'demo company',
      changes: [],
    });
    return true;
  });
}

async function insertCustomers(
  seeding: Seeding,
  company: DemoCompany,
  extent: SeedDeps['extent'],
  context: HistoryContext,
): Promise<void> {
  const consultants = company.staff.filter(({ person }) => person.role === 'consultant');
  const managerId = company.staff.find(({ person }) => person.role === 'manager')?.member.id ?? '';
  const invented = demoCustomers(
    consultants.map(({ person }) => person.name),
    context.random,
  );
  const wanted = new Set((extent === 'named' ? NAMED : invented).map(({ ref }) => ref));
  const byOwner = new Map<string, { customer: Customer; phone: string }[]>();
  for (const demo of invented) {
    // Every reference is taken, so that the next registered customer comes after the last of these.
    await seeding.session.nextRef('customer');
    if (wanted.has(demo.ref)) {
      const owner = consultants.find(({ person }) => person.name === demo.ownerName) as DemoStaff;
      const customer = customerOf(demo, owner.member.id, company, context);
      byOwner.set(owner.member.id, [
        ...(byOwner.get(owner.member.id) ?? []),
        { customer, phone: demo.phone },
      ]);
    }
  }
  const all = [...byOwner.values()].flat();
  const customers = all.map(({ customer }) => customer);
  const visits =
    extent === 'named'
      ? []
      : demoReceptions(company, customers, context).filter(beforePool(customers, context));
  const after = new Map(visited(customers, visits).map((customer) => [customer.id, customer]));
  for (const staff of consultants) {
    const book = (byOwner.get(staff.member.id) ?? []).map(({ customer, phone }) => ({
      customer: after.get(customer.id) ?? customer,
      phone,
    }));
    await insertBook(seeding, staff, book, extent, context);
    await seeding.insertAll('ownershipEvent', demoOwnership(book, managerId, context));
  }
  await seeding.insertAll('visit', visits);
  if (extent === 'full') {
    const desk = company.staff.find(({ person }) => person.role === 'desk') as DemoStaff;
    const [project] = company.projects as [Project, ...Project[]];
    await seeding.insertAll('rating', demoRatings(visits, context));
    await seeding.insertAll('filing', demoFilings(project, desk.member.id, all, context));
    await insertComplaints(seeding, company, customers, context);
    await seeding.insertAll('problem', demoProblems(customers, company.staff, context));
    const manager = company.staff.find(({ person }) => person.role === 'manager') as DemoStaff;
    const refs = [await seeding.session.nextRef('event'), await seeding.session.nextRef('event')] as const;
    const { events, invitations } = demoEvents(
      project,
      manager.member.id,
      customers.filter((customer) => pooledSince(customer, context) === undefined),
      refs,
      context,
    );
    await seeding.insertAll('salesEvent', events);
    await seeding.insertAll('invitation', invitations);
  }
}

async function insertComplaints(
  seeding: Seeding,
  company: DemoCompany,
  customers: readonly Customer[],
  context: HistoryContext,
): Promise<void> {
  const first = await seeding.session.nextRefs('complaint', COMPLAINTS.length);
  const refs = COMPLAINTS.map((_, index) => first + index);
  const [project] = company.projects as [Project, ...Project[]];
  const { complaints, pauses, notes } = demoComplaints(project, customers, company.staff, refs, context);
  await seeding.insertAll('complaint', complaints);
  await seeding.insertAll('complaintPause', pauses);
  await seeding.insertAll('complaintNote', notes);
  const { session } = seeding;
  const firstPast = await session.nextRefs('complaint', PAST_COMPLAINTS);
  const past = demoPastComplaints(project, company.staff, firstPast, context);
  await seeding.insertAll('complaint', past.complaints);
  await seeding.insertAll('complaintNote', past.notes);
  await seeding.insertAll('rating', past.ratings);
  const firstMeasure = await session.nextRefs('measure', DEMO_MEASURES);
  await seeding.insertAll('measure', demoMeasures(project, company.staff, firstMeasure, context));
}

/** Each hall's visits, as its desk registered them. Only the first project has homes to be seen. */
function demoReceptions(
  company: DemoCompany,
  customers: readonly Customer[],
  context: HistoryContext,
): Visit[] {
  return company.projects.flatMap((project, index) => {
    const own = customers.filter(({ projectId }) => projectId === project.id);
    const desk = company.staff.find(({ person }) => person.role === 'desk');
    return demoVisits(own, desk?.member.id ?? '', index === 0 ? SEEN_ROOMS : [], context);
  });
}

async function insertUnits(
  seeding: Seeding,
  company: DemoCompany,
  extent: SeedDeps['extent'],
  context: HistoryContext,
): Promise<void> {
  const staff = (role: string): DemoStaff =>
    company.staff.find(({ person }) => person.role === role) as DemoStaff;
  const planner = staff('planner');
  const project = company.projects[0] as Project;
  const floors = extent === 'named' ? NAMED_FLOORS : undefined;
  const made = demoUnits(project, planner.member.id, context, floors);
  const customers = seeding.changes.flatMap((change) =>
    change.kind === 'customer' && change.after !== null ? [change.after] : [],
  );
  const held = demoHolds(made.units, extent === 'named' ? [] : customers, company.staff, context);
  await seeding.insertAll('building', made.buildings);
  await seeding.insertAll('unit', held.units);
  await seeding.insertAll('activeHold', held.active);
  await seeding.insertAll('hold', held.holds);
  await seeding.insertAll('unitPrice', made.prices);
  if (extent === 'full') {
    await insertDeals(
      seeding,
      { units: made.units, customers, staff: company.staff, holds: held.holds },
      context,
    );
    const by = { plannerId: planner.member.id, directorId: staff('director').member.id };
    await seeding.insertAll('wording', demoWordings(project, by, context));
  }
}

/** One consultant's customers with their phones, follow-ups and plans. */
async function insertBook(
  seeding: Seeding,
  { person, member }: DemoStaff,
  book: readonly { readonly customer: Customer; readonly phone: string }[],
  extent: SeedDeps['extent'],
  context: HistoryContext,
): Promise<void> {
  const customers = book.map(({ customer }) => customer);
  const followUps =
    extent === 'named'
      ? []
      : demoFollowUps(person, member.id, customers, context).filter(beforePool(customers, context));
  const lastAt = new Map(followUps.map((one) => [one.customerId, one.at]));
  for (const { customer, phone } of book) {
    const end = pooledSince(customer, context);
    await seeding.insert('customer', {
      ...customer,
      lastFollowUpAt: lastAt.get(customer.id) ?? null,
      ...(end === undefined
        ? { protectedUntil: demoProtection(context) }
        : { ownerId: NOBODY, ownerSince: end, pooledAt: end }),
    });
    await seeding.insert('customerPhone', {
      id: context.uuid(),
      customerId: customer.id,
      number: phone,
      primary: true,
      addedAt: customer.enteredAt,
      version: 1,
      label: null,
    });
  }
  await seeding.insertAll('followUp', followUps);
  const own = customers.filter((customer) => pooledSince(customer, context) === undefined);
  for (const plan of extent === 'named' ? [] : demoPlans(person, member.id, own, followUps, context)) {
    await seeding.insert('plan', { ...plan, ref: await seeding.session.nextRef('plan') });
  }
}

function customerOf(
  demo: DemoCustomer,
  ownerId: string,
  company: DemoCompany,
  { zone, now, random, uuid }: HistoryContext,
): Customer {
  const assignment = company.assignments.find((one) => one.memberId === ownerId);
  const project = company.projects.find((one) => one.id === assignment?.projectId) as Project;
  const firstContactDay = addDays(dayOf(now, zone), -demo.firstDaysAgo);
  const firstContactAt = instantOn(firstContactDay, zone, random);
  const calendar = workingCalendar({
    zone,
    week: project.workingHours,
    days: publishedCalendar(firstContactDay, addDays(firstContactDay, ENTRY_REACH_DAYS)),
  });
  return {
    id: uuid(),
    ref: demo.ref,
    projectId: project.id,
    ownerId,
    ownerSince: new Date(firstContactAt.getTime() + ENTRY_DELAY_MS),
    protectedUntil: null,
    pooledAt: null,
    spouseId: null,
    teamId: assignment?.teamId ?? null,
    name: demo.name,
    gender: demo.gender,
    age: null,
    occupation: null,
    address: null,
    rooms: null,
    budget: null,
    downPayment: null,
    area: null,
    floor: null,
    orientation: null,
    purpose: null,
    place: null,
    source: null,
    path: null,
    channelCompany: null,
    channelAgent: null,
    referrer: null,
    level: null,
    state: 'prospect',
    lostReason: null,
    firstContactAt,
    firstContactDay,
    firstContactNote: null,
    enteredAt: new Date(firstContactAt.getTime() + ENTRY_DELAY_MS),
    entryDueAt: endOfWorkingDays(firstContactAt, 1, calendar),
    enteredLate: false,
    noPhone: false,
    lastFollowUpAt: null,
    createdById: ownerId,
    version: 1,
    lostCause: null,
    lostFrom: null,
    verifiedAt: null,
    mergedIntoId: null,
    poolAt: null,
    poolWarned: null,
    ...demo.details,
  };
}
