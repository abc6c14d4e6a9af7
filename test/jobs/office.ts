import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Folder } from '../../src/db/files/folder.ts';
import { SealedFiles } from '../../src/db/files/sealedFiles.ts';
import type { Channel, Member, Project } from '../../src/domain/company.ts';
import { DELIVERY_STATES, type Delivery } from '../../src/domain/delivery.ts';
import type { Plan } from '../../src/domain/followUp.ts';
import { OPENING_WEEK, WORKING_WEEK } from '../../src/domain/time/calendar.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import type { Charts } from '../../src/handlers/ports/charts.ts';
import type { SettableClock } from '../../src/handlers/ports/clock.ts';
import { noFailPoints } from '../../src/handlers/ports/failPoints.ts';
import type { Files } from '../../src/handlers/ports/files.ts';
import type { Session } from '../../src/handlers/ports/session.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { createCharts, type DrawnCharts } from '../../src/jobs/charts/createCharts.ts';
import { createEngine, type JobEngine } from '../../src/jobs/createEngine.ts';
import type { JobDeps } from '../../src/jobs/deps.ts';
import { buildCustomer } from '../factories/customer.ts';
import { buildFollowUp } from '../factories/followUp.ts';
import { buildPlan } from '../factories/plan.ts';
import { fakeClock } from '../support/clock.ts';
import { onSequelize } from '../support/onSequelize.ts';
import { freshDatabase, TEST_DATA_KEY, type TestDatabase } from '../support/database.ts';
import { FakePlatform } from './fakePlatform.ts';

export const ZONE = 'Asia/Shanghai';

/** An instant in Shanghai: 2026-11-23T18:30. */
export function at(text: string): Date {
  return new Date(`${text}:00+08:00`);
}

interface Logged {
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One project with a team of two, a store, a platform and the engine that works for them. */
export interface Office {
  readonly database: TestDatabase;
  readonly clock: SettableClock;
  readonly web: FakePlatform;
  readonly files: Files;
  readonly logged: Logged[];
  readonly engine: JobEngine;
  /** Another engine on the same store: after a restart, or beside the first. */
  engineWith(deps?: Partial<JobDeps>): JobEngine;
  write(fn: (work: Work, session: Session) => Promise<void>): Promise<void>;
  plan(overrides?: Partial<Plan>): Promise<Plan>;
  changePlan(id: string, patch: Partial<Plan>): Promise<Plan>;
  /** `count` follow-ups of a member on the clock's day. */
  followUps(memberId: string, count: number): Promise<void>;
  channel(overrides?: Partial<Channel>): Promise<Channel>;
  /** As if the database's clock had gone on: whoever held something lost it. */
  leasesRunOut(): Promise<void>;
  /** What the ledger says, the oldest first. */
  ledger(): Promise<Delivery[]>;
  close(): Promise<void>;
}

const MEMBERS: readonly Pick<Member, 'id' | 'name' | 'role' | 'locale'>[] = [
  { id: 'li', name: '李娜', role: 'consultant', locale: 'zh-CN' },
  { id: 'chen', name: '陈晨', role: 'consultant', locale: 'en' },
  { id: 'wang', name: '王强', role: 'manager', locale: 'zh-CN' },
];

export const PROJECT: Project = {
  id: 'project-a',
  code: 'A',
  name: '云溪府',
  city: null,
  zone: ZONE,
  openingHours: OPENING_WEEK,
  workingHours: WORKING_WEEK,
  version: 1,
};

/** `given`: charts are drawn by this one, which the test closes. */
export async function openJobsOffice(start = '2026-11-23T10:00', given?: Charts): Promise<Office> {
  const database = await freshDatabase('sqlite');
  const folder = await mkdtemp(join(tmpdir(), 'loupan-jobs-'));
  const files = new SealedFiles(new Folder(folder), {
    dataKey: TEST_DATA_KEY,
    random: randomBytes,
    ids: systemIds,
  });
  const clock = fakeClock(`${start}:00+08:00`);
  const web = new FakePlatform();
  const logged: Logged[] = [];
  const log = (level: string) => (fields: Logged['fields'], message: string) => {
    logged.push({ level, message, fields });
  };
  let drawn: DrawnCharts | undefined;
  const charts: Charts = given ?? { draw: (chart) => (drawn ??= createCharts()).draw(chart) };
  const deps: JobDeps = {
    store: database.store,
    engine: database.engine,
    transports: [web],
    clock,
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    ids: systemIds,
    files,
    charts,
    more: [],
    zone: ZONE,
    replicaName: 'test',
    leases: { normalMs: 60_000, urgentMs: 15_000 },
    monotonic: () => performance.now(),
    delay: () => Promise.resolve(),
    failPoints: noFailPoints,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    nudge: () => undefined,
    onJob: () => undefined,
    onDelivery: () => undefined,
    random: () => 0.5,
  };
  const header = { memberId: 'wang', platform: 'web', place: 'dm:wang', command: 'test' };
  const write: Office['write'] = (fn) =>
    database.store.tx(async (session) => {
      const work = new Work(session);
      await fn(work, session);
      await work.finish({ id: systemIds.uuid(), at: clock.now(), ...header }, 'none');
    });
  let lastRef = 0;
  await write(setUp);
  return {
    database,
    clock,
    web,
    files,
    logged,
    engine: createEngine(deps),
    engineWith: (more = {}) => createEngine({ ...deps, ...more }),
    write,
    plan: async (overrides = {}) => {
      lastRef += 1;
      const plan = buildPlan({ id: `plan-${lastRef}`, ref: lastRef, ...overrides });
      await write((work) => work.insert('plan', { ...plan, remindAt: overrides.remindAt ?? plan.at }));
      return plan;
    },
    changePlan: async (id, patch) => {
      let changed: Plan | undefined;
      await write(async (work, session) => {
        const plan = await session.current('plan', id);
        changed = await work.update('plan', plan!, patch);
      });
      return changed!;
    },
    followUps: (memberId, count) =>
      write(async (work) => {
        for (let n = 0; n < count; n += 1) {
          const day = dayOf(clock.now(), ZONE);
          const followUp = { id: systemIds.uuid(), memberId, at: clock.now(), day, effective: n % 2 === 0 };
          await work.insert('followUp', buildFollowUp(followUp));
        }
      }),
    channel: async (overrides = {}) => {
      const channel: Channel = {
        id: 'channel-sales',
        platform: 'web',
        workspace: 'demo',
        address: '#sales',
        projectId: PROJECT.id,
        teamId: null,
        purposes: ['kpi'],
        locale: 'zh-CN',
        version: 1,
        ...overrides,
      };
      await write((work) => work.insert('channel', channel));
      return channel;
    },
    leasesRunOut: () =>
      onSequelize(database.url, async (sequelize) => {
        await sequelize.query('UPDATE lane SET lease_until = 0');
        await sequelize.query("UPDATE job SET lease_until = 0 WHERE state = 'leased'");
      }),
    ledger: async () => {
      const all = { from: new Date(0), to: at('2100-01-01T00:00'), reach: { kind: 'company' } } as const;
      return (await database.store.read.deliveries.list(all, DELIVERY_STATES, 100)).reverse();
    },
    close: async () => {
      await drawn?.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function setUp(work: Work): Promise<void> {
  await work.insert('project', PROJECT);
  await work.insert('team', { id: 'team-1', projectId: PROJECT.id, name: '一组', version: 1 });
  for (const member of MEMBERS) {
    const { id } = member;
    await work.insert('member', { ...member, active: true, quiet: null, version: 1 });
    await work.insert('identity', {
      id: `identity-${id}`,
      memberId: id,
      platform: 'web',
      workspace: 'demo',
      externalId: id,
      version: 1,
    });
    await work.insert('assignment', {
      id: `assignment-${id}`,
      memberId: id,
      projectId: PROJECT.id,
      teamId: 'team-1',
      version: 1,
    });
  }
  // First met long ago, and protected for long: no figure of these days counts him, and no rule takes him.
  await work.insert(
    'customer',
    buildCustomer({ firstContactDay: '2026-01-05', protectedUntil: at('2027-12-31T18:00') }),
  );
  await work.insert('customerPhone', {
    id: 'phone-12',
    customerId: 'customer-12',
    number: '+8613800138000',
    primary: true,
    addedAt: at('2026-01-05T10:00'),
    version: 1,
    label: null,
  });
}
