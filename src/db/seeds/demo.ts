import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { dueJobs } from '../../domain/dueJobs.ts';
import { rollupDeltas } from '../../domain/kpi/rollupDeltas.ts';
import type { Change, RecordKind, RecordTypes } from '../../domain/records.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf, monthOf } from '../../domain/time/day.ts';
import { endOfWorkingDays } from '../../domain/time/workingDays.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Session, Store } from '../../handlers/ports/session.ts';
import type { DemoCompany, DemoStaff } from './demoCompany.ts';
import { demoCompany, demoTargets } from './demoCompany.ts';
import type { DemoCustomer } from './demoCustomers.ts';
import { demoCustomers, NAMED } from './demoCustomers.ts';
import type { HistoryContext } from './demoHistory.ts';
import { demoFollowUps, instantOn } from './demoHistory.ts';
import { demoPlans } from './demoPlans.ts';
import { createRandom } from './random.ts';

const SEED = 20_260_101;
const ENTRY_DELAY_MS = 20 * 60_000;

export interface SeedDeps {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: Date;
  /** IANA zone of the projects. */
  readonly zone: string;
  /** `named`: only the customers that the documentation speaks of, without history. */
  readonly extent: 'full' | 'named';
}

/** Writes through the session and remembers the changes, so that the rollups come from the records as always. */
class Seeding {
  readonly session: Session;
  readonly changes: Change[] = [];

  constructor(session: Session) {
    this.session = session;
  }

  async insert<K extends RecordKind>(kind: K, record: RecordTypes[K]): Promise<void> {
    await this.session.insert(kind, record);
    this.changes.push({ kind, id: record.id, before: null, after: record } as Change);
  }

  async insertAll<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    for (const record of records) {
      await this.insert(kind, record);
    }
  }
}

/**
 * Seeds the fictitious company into an empty database, in one transaction: two projects, their people, about sixty
 * customers and six months of history up to `now`. Answers false, and does nothing, where there is a company already.
 */
export async function seedDemo({ store, ids, now, zone, extent }: SeedDeps): Promise<boolean> {
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
    await session.addToRollups(rollupDeltas(seeding.changes));
    await session.schedule(dueJobs(seeding.changes));
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
  for (const staff of consultants) {
    await insertBook(seeding, staff, byOwner.get(staff.member.id) ?? [], extent, context);
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
  const followUps = extent === 'named' ? [] : demoFollowUps(person, member.id, customers, context);
  const lastAt = new Map(followUps.map((one) => [one.customerId, one.at]));
  for (const { customer, phone } of book) {
    await seeding.insert('customer', { ...customer, lastFollowUpAt: lastAt.get(customer.id) ?? null });
    await seeding.insert('customerPhone', {
      id: context.uuid(),
      customerId: customer.id,
      number: phone,
      primary: true,
      addedAt: customer.enteredAt,
      version: 1,
    });
  }
  await seeding.insertAll('followUp', followUps);
  for (const plan of extent === 'named' ? [] : demoPlans(person, member.id, customers, followUps, context)) {
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
  const calendar = workingCalendar({ zone, week: project.workingHours, days: [] });
  return {
    id: uuid(),
    ref: demo.ref,
    projectId: project.id,
    ownerId,
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
    ...demo.details,
  };
}
