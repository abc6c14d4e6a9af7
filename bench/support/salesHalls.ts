import type { Connection } from 'mysql2/promise';
import type { Codec } from '../../src/db/codecs/codec.ts';
import { codecs } from '../../src/db/codecs/codecs.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { demoUnits } from '../../src/db/seeds/demoUnits.ts';
import { createRandom } from '../../src/db/seeds/random.ts';
import { Vault } from '../../src/db/seal/vault.ts';
import type { Table } from '../../src/db/table.ts';
import { tables } from '../../src/db/tables.ts';
import type { Assignment, Member, Project, Team } from '../../src/domain/company.ts';
import type { Customer, CustomerPhone } from '../../src/domain/customer.ts';
import type { RecordKind, RecordTypes } from '../../src/domain/records.ts';
import { unitKey } from '../../src/domain/units/unitKey.ts';
import { addDays, dayOf } from '../../src/domain/time/day.ts';
import { systemIds } from '../../src/ids.ts';
import { buildCustomer } from '../../test/factories/customer.ts';
import { buildFollowUp } from '../../test/factories/followUp.ts';
import { buildPlan } from '../../test/factories/plan.ts';
import { DATA_KEY } from './loupan.ts';
import type { BenchServer } from './mariadb.ts';
import type { Place } from './migrated.ts';
import { migrated } from './migrated.ts';

export interface HallSize {
  readonly customers: number;
  readonly units: number;
  readonly followUps: number;
}

const HALL_ZONE = 'Asia/Shanghai';
export const HALL_NOW = new Date('2026-11-23T02:00:00Z');

const FIRST_REF = 1_000;
const PROJECTS = 20;
const TEAMS = 5;
const CONSULTANTS = 5;
const PLANS_EACH = 30;
const CHUNK = 2_000;
const MOST_SHOWN = 20;
const LEVELS = ['A', 'B', 'C', 'D'] as const;
const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
];
/** Every customer of the history was met within so many days. */
const DAYS = 700;
const DAY_MS = 86_400_000;

/** Every so manyth customer is one of `li`. */
const PORTFOLIOS = PROJECTS * TEAMS * CONSULTANTS;
/** Shares no divisor with the numbers there are, so that each has its own; the last four of one portfolio are spread. */
const STRIDE = 61_803_399;
const NUMBERS = 100_000_000;

/** The phone of the nth customer, E.164. */
export function hallPhone(n: number): string {
  const spread = ((n + Math.floor(n / PORTFOLIOS)) * STRIDE) % NUMBERS;
  return `+86139${String(spread).padStart(8, '0')}`;
}

/** Whose customers they are. */
interface Desk {
  readonly project: Project;
  readonly team: Team;
  readonly memberId: string;
}

/**
 * A company of twenty projects with 500 consultants, of whom the demo's `li` is one, and so many customers, units and
 * follow-ups, spread evenly. What a measured command shows is written as Loupan writes it; of the other follow-ups the text,
 * which only opens in its own row, is not to be read.
 */
export async function salesHalls(server: BenchServer, name: string, size: HallSize): Promise<Place> {
  const place = await migrated(server, name);
  const { admin, database } = place;
  await seedDemo({ store: database.store, ids: systemIds, now: HALL_NOW, zone: HALL_ZONE, extent: 'named' });
  const writer = new Writer(admin);
  await admin.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  const desks = await people(place, writer);
  await homes(place, writer, desks, size.units);
  await prospects(writer, desks, size.customers);
  await histories(admin, size);
  await shownHistories(place, writer, size);
  await admin.query('ANALYZE TABLE customer, customer_phone, follow_up, plan, unit');
  return place;
}

class Writer {
  readonly #admin: Connection;
  readonly #vault = new Vault({ dataKey: DATA_KEY, random: (bytes) => Buffer.alloc(bytes, 1) });

  constructor(admin: Connection) {
    this.#admin = admin;
  }

  async insert<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    const codec = codecs[kind] as unknown as Codec<RecordTypes[K], never>;
    for (let from = 0; from < records.length; from += CHUNK) {
      const rows = records.slice(from, from + CHUNK).map((record) => codec.toRow(record, this.#vault));
      const table = tables[kind] as unknown as Table<never>;
      const { text, params } = table.inserting(rows);
      await this.#admin.query(text, [...params]);
    }
  }
}

async function people({ database }: Place, writer: Writer): Promise<Desk[]> {
  const { read } = database.store;
  const [first] = await read.company.projects();
  const li = await read.members.actor({ platform: 'web', workspace: 'demo', externalId: 'li' });
  const [own] = first === undefined ? [] : await read.company.teams(first.id);
  if (first === undefined || li === undefined || own === undefined) {
    throw new Error('the demo company is empty');
  }
  const uuid = (): string => systemIds.uuid();
  const more = Array.from({ length: PROJECTS - 1 }, (_, n): Project => ({
    ...first,
    id: uuid(),
    code: `P${n + 1}`,
    name: `项目${n + 1}`,
  }));
  const desks: Desk[] = [];
  const teams: Team[] = [];
  const members: Member[] = [];
  const assignments: Assignment[] = [];
  for (const project of [first, ...more]) {
    for (let t = 0; t < TEAMS; t += 1) {
      const known = project === first && t === 0;
      const team = known ? own : { id: uuid(), projectId: project.id, name: `${t + 1}组`, version: 1 };
      if (!known) {
        teams.push(team);
      }
      for (let c = 0; c < CONSULTANTS; c += 1) {
        const isLi = known && c === 0;
        const memberId = isLi ? li.member.id : uuid();
        if (!isLi) {
          members.push({ ...li.member, id: memberId, name: `顾问${members.length + 1}` });
          assignments.push({ id: uuid(), memberId, projectId: project.id, teamId: team.id, version: 1 });
        }
        desks.push({ project, team, memberId });
      }
    }
  }
  await writer.insert('project', more);
  await writer.insert('team', teams);
  await writer.insert('member', members);
  await writer.insert('assignment', assignments);
  return desks;
}

/** Buildings as the demo's first one, evenly over the projects. */
async function homes(
  { database }: Place,
  writer: Writer,
  desks: readonly Desk[],
  count: number,
): Promise<void> {
  const projects = [...new Map(desks.map(({ project }) => [project.id, project])).values()];
  const random = createRandom(2);
  const context = { zone: HALL_ZONE, now: HALL_NOW, uuid: () => systemIds.uuid(), random };
  const planner = desks[0]?.memberId ?? '';
  const known = await database.store.read.units.buildings(projects[0]?.id ?? '');
  let written = 0;
  for (let n = 0; written < count; n += 1) {
    const project = projects[n % projects.length]!;
    const code = String(Math.floor(n / projects.length) + 1 + known.length);
    const { buildings, units } = demoUnits(project, planner, context, undefined);
    const building = { ...buildings[0]!, code };
    const own = units.slice(0, count - written).map((unit) => ({
      ...unit,
      key: unitKey(project.code, code, null, unit.room),
    }));
    await writer.insert('building', [building]);
    await writer.insert('unit', own);
    written += own.length;
  }
}

async function prospects(writer: Writer, desks: readonly Desk[], count: number): Promise<void> {
  const random = createRandom(3);
  const today = dayOf(HALL_NOW, HALL_ZONE);
  const plansOf = new Map<string, number>();
  let planRef = FIRST_REF;
  for (let from = 0; from < count; from += CHUNK) {
    const customers: Customer[] = [];
    const phones: CustomerPhone[] = [];
    const plans: RecordTypes['plan'][] = [];
    for (let n = from; n < Math.min(count, from + CHUNK); n += 1) {
      const { project, team, memberId } = desks[n % desks.length]!;
      const back = 1 + Math.floor(random() * DAYS);
      const at = new Date(HALL_NOW.getTime() - back * DAY_MS);
      const rooms = 2 + Math.floor(random() * 3);
      const budget = (150 + Math.floor(random() * 300)) * 1_000_000;
      const customer = buildCustomer({
        id: systemIds.uuid(),
        ref: hallRef(n),
        projectId: project.id,
        teamId: team.id,
        ownerId: memberId,
        createdById: memberId,
        name: `${SURNAMES[n % SURNAMES.length] ?? ''}${random() < 0.5 ? '先生' : '女士'}`,
        rooms,
        budget: { bound: 'about', at: budget },
        area: { bound: 'about', at: rooms * 3_800 },
        level: LEVELS[Math.floor(random() * 4)] ?? null,
        source: 'visit',
        firstContactAt: at,
        firstContactDay: addDays(today, -back),
        enteredAt: at,
        ownerSince: at,
        lastFollowUpAt: at,
      });
      customers.push(customer);
      phones.push({
        id: systemIds.uuid(),
        customerId: customer.id,
        number: hallPhone(n),
        primary: true,
        addedAt: at,
        version: 1,
        label: null,
      });
      const planned = plansOf.get(memberId) ?? 0;
      if (planned < PLANS_EACH) {
        plansOf.set(memberId, planned + 1);
        planRef += 1;
        const due = new Date(HALL_NOW.getTime() + (planned - PLANS_EACH / 2) * 3 * 3_600_000);
        plans.push(
          buildPlan({
            id: systemIds.uuid(),
            ref: planRef,
            customerId: customer.id,
            projectId: project.id,
            teamId: team.id,
            assigneeId: memberId,
            madeById: memberId,
            at: due,
            day: dayOf(due, HALL_ZONE),
            remindAt: due,
          }),
        );
      }
    }
    await writer.insert('customer', customers);
    await writer.insert('customerPhone', phones);
    await writer.insert('plan', plans);
  }
}

/** The same number of contacts for each customer, some days apart from the first. */
async function histories(admin: Connection, { customers, followUps }: HallSize): Promise<void> {
  const each = Math.max(1, Math.round(followUps / customers));
  const refs = 50_000;
  for (let n = 0; n < each; n += 1) {
    for (let from = FIRST_REF; from < FIRST_REF + customers; from += refs) {
      await admin.query(
        `INSERT INTO follow_up (id, customer_id, project_id, team_id, member_id, at, day, method, content, concerns, effective, level, version, file_ids)
         SELECT UUID(), c.id, c.project_id, c.team_id, c.owner_id, c.first_contact_at - INTERVAL ? DAY,
           DATE(c.first_contact_at - INTERVAL ? DAY), 'call', REPEAT('x', 90), '[]', 1, NULL, 1, NULL
         FROM customer c WHERE c.ref >= ? AND c.ref < ?`,
        [n * 3, n * 3, from, Math.min(from + refs, FIRST_REF + customers)],
      );
    }
  }
}

/** What `li` looks at opens: of the customers in his portfolio that the commands show, the texts are written as Loupan does. */
async function shownHistories({ admin, database }: Place, writer: Writer, size: HallSize): Promise<void> {
  for (const n of shownCustomers(size)) {
    const customer = await database.store.read.customers.byRef(hallRef(n));
    if (customer !== undefined) {
      await admin.query('DELETE FROM follow_up WHERE customer_id = ?', [customer.id]);
      await writer.insert(
        'followUp',
        Array.from({ length: 10 }, (_, n) => {
          const at = new Date(customer.firstContactAt.getTime() - n * 3 * DAY_MS);
          return buildFollowUp({
            id: systemIds.uuid(),
            customerId: customer.id,
            projectId: customer.projectId,
            teamId: customer.teamId,
            memberId: customer.ownerId,
            at,
            day: dayOf(at, HALL_ZONE),
          });
        }),
      );
    }
  }
}

/** The number behind C of the nth customer. */
export function hallRef(n: number): number {
  return FIRST_REF + n;
}

/** The customers of `li` that are looked at: the nth ones. */
export function shownCustomers({ customers }: HallSize): number[] {
  const length = Math.min(MOST_SHOWN, Math.floor(customers / PORTFOLIOS));
  return Array.from({ length }, (_, index) => index * PORTFOLIOS);
}
