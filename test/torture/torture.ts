import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { connect } from '../../src/db/connect.ts';
import type { FailPoint } from '../../src/handlers/ports/failPoints.ts';
import { FAIL_POINTS } from '../../src/handlers/ports/failPoints.ts';
import { TEST_DATA_KEY } from '../support/database.ts';
import { startMariadb } from '../support/mariadb.mjs';
import type { TestServer } from '../support/mariadb.mjs';
import { quietLog } from '../support/quietLog.ts';
import { Complaints } from './complaints.ts';
import { buildReplica } from './buildReplica.ts';
import { dice } from './dice.ts';
import { escalations, type Escalations } from './escalations.ts';
import { Fleet } from './fleet.ts';
import { People } from './people.ts';
import { startRecorder } from './recorder.ts';
import { Talkers } from './talkers.ts';
import type { Arrivals } from './verdict.ts';
import { arrivals } from './verdict.ts';
import { Witness } from './witness.ts';

/** How long what was taken up is held: usual work, and what is urgent. */
export interface LeaseLengths {
  readonly normalMs: number;
  readonly urgentMs: number;
}

export interface TortureOptions {
  readonly seed: number;
  readonly reminders: number;
  /** Complaints that are overdue when they are written, spread over the run. */
  readonly complaints: number;
  readonly members: number;
  /** Over how long the reminders fall due. */
  readonly seconds: number;
  readonly replicas: number;
  /** Milliseconds between two blows. */
  readonly blowEveryMs: number;
  /** Blows go on beyond `seconds` until so many replicas were killed: a slow machine's get up slowly. */
  readonly leastKills: number;
  readonly leases: LeaseLengths;
  /** For how long the database is away, in the middle of the run; 0: never. */
  readonly outageMs: number;
  /** The wrong order: proves that the torture notices. */
  readonly markFirst: boolean;
  readonly say: (line: string) => void;
}

export interface TortureReport extends Arrivals {
  readonly reminders: number;
  readonly kills: number;
  readonly pauses: number;
  /** Deaths by the point where they happened. */
  readonly deaths: Readonly<Record<string, number>>;
  readonly ledger: Readonly<Record<string, number>>;
  readonly escalations: Escalations;
  /** Notices of complaints by state, and complaints that were not alarmed exactly once. */
  readonly escalationLedger: Readonly<Record<string, number>>;
  readonly alarmedOtherwise: number;
  readonly fromLostLeases: number;
  readonly deadJobs: number;
  readonly takeOvers: TakeOvers | null;
  readonly said: {
    readonly acknowledged: number;
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
    readonly unavailable: number;
    readonly strange: readonly string[];
    /** From the database's return to the first acknowledged line. */
    readonly recoveredMs: number | null;
  };
}

/** Milliseconds from the death of whoever had taken something up until it arrived; null where the wrong order is tried. */
export interface TakeOvers {
  /** A reminder whose message was being written. */
  readonly job: number;
  /** A reminder whose message was about to be sent. */
  readonly message: number;
  /** Something urgent that was about to be sent. */
  readonly urgent: number;
}

const SKEWS_MS = [0, 3_000, -3_000];
/** What has not moved for so long will not arrive any more: a backlog may be long, but it must become shorter. */
const STUCK_AFTER_MS = 90_000;
const WRONG_STUCK_AFTER_MS = 15_000;
const LATEST_BLOW_MS = 60_000;
/** Counting more than so many rows costs the database what the replicas need. */
const MANY = 1_000;

/** Reminders fall due and lines are said while processes and the database die; then what arrived is compared with the ledger. */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const server = await startMariadb({ durable: true });
  if (server === undefined) {
    throw new Error('the torture needs mariadbd');
  }
  try {
    return await onServer(server, options);
  } finally {
    await server.stop();
  }
}

async function onServer(server: TestServer, options: TortureOptions): Promise<TortureReport> {
  const random = dice(options.seed);
  const admin = await createConnection({ socketPath: server.socket, user: 'root' });
  await admin.query('CREATE DATABASE torture CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
  await admin.end();
  const databaseUrl = server.url('torture');
  const file = await buildReplica();
  const recorder = await startRecorder(() => random() * 10);
  const database = connect({ url: databaseUrl, log: quietLog, dataKey: TEST_DATA_KEY });
  await database.migrate();
  const people = new People(database);
  await people.hire(options.members);
  const complaints = new Complaints(database);
  const projectId = await people.projectId();
  await complaints.lead(projectId);
  const fleet = new Fleet({
    file,
    size: options.replicas,
    databaseUrl,
    platformUrl: recorder.url,
    leases: options.leases,
    markFirst: options.markFirst,
    skewsMs: SKEWS_MS,
  });
  let witness = await Witness.open(databaseUrl);
  await witness.watch();
  try {
    await fleet.start();
    const talkers = new Talkers(() => fleet.urls);
    talkers.start(200);
    const began = Date.now() + 2_000;
    const planning = people.plan(options.reminders, began, (options.seconds * 1_000) / options.reminders);
    const complaining = complaints.complain(
      options.complaints,
      (options.seconds * 1_000) / Math.max(1, options.complaints),
      { projectId, owners: people.accounts },
    );
    await witness.close();
    const struck = await strike(server, fleet, random, options, began + options.seconds * 1_000);
    const refs = await planning;
    const complained = await complaining;
    await fleet.allUp();
    witness = await Witness.open(databaseUrl);
    const drainedFrom = Date.now();
    options.say(`the last blow has fallen, ${await witness.waiting()} wait`);
    await drained(witness, options.markFirst);
    options.say(`after ${Math.round((Date.now() - drainedFrom) / 1_000)} s ${await witness.waiting()} wait`);
    await talkers.stop();
    const takeOvers = options.markFirst
      ? null
      : await takeOversOf(fleet, people, () => recorder.calls.map(({ body }) => body));
    const notes = await notesOf(database, talkers.acknowledged);
    return {
      ...arrivals(refs, recorder.calls, struck.outage),
      reminders: refs.length,
      kills: sum(fleet.deaths),
      pauses: struck.pauses,
      deaths: Object.fromEntries(fleet.deaths),
      escalations: escalations(complained, recorder.calls),
      escalationLedger: await witness.escalations(),
      alarmedOtherwise: await witness.alarmedOtherwise(),
      ledger: await witness.ledger(),
      fromLostLeases: await witness.fromLostLeases(),
      deadJobs: await witness.deadJobs(),
      takeOvers,
      said: {
        acknowledged: talkers.acknowledged.length,
        ...notes,
        unavailable: talkers.unavailable,
        strange: talkers.strange,
        recoveredMs:
          struck.outage === null
            ? null
            : (talkers.firstAfter(struck.outage.to) ?? Number.NaN) - struck.outage.to,
      },
    };
  } finally {
    await fleet.stop();
    await witness.close().catch(() => undefined);
    await database.close().catch(() => undefined);
    await recorder.close();
  }
}

interface Struck {
  readonly pauses: number;
  readonly outage: { readonly from: number; readonly to: number } | null;
}

/** Blow after blow until `end`: deaths at points and anywhere, processes that stand still, and once the database. */
async function strike(
  server: TestServer,
  fleet: Fleet,
  random: () => number,
  options: TortureOptions,
  end: number,
): Promise<Struck> {
  const pausing: Promise<void>[] = [];
  const outageAt = Date.now() + (end - Date.now()) / 2;
  let outage: Struck['outage'] = null;
  let pauses = 0;
  const latest = end + LATEST_BLOW_MS;
  const goesOn = (): boolean =>
    Date.now() < end || (sum(fleet.deaths) < options.leastKills && Date.now() < latest);
  for (let blow = 0; goesOn(); blow += 1) {
    await pause(options.blowEveryMs * (0.7 + random() * 0.6));
    const { standing } = fleet;
    const index = standing[Math.floor(random() * standing.length)];
    const dart = random();
    if (options.outageMs > 0 && outage === null && Date.now() > outageAt) {
      // What is measured is how long the database's return takes to be noticed, not how long a process takes to start.
      fleet.disarm();
      await Promise.all(pausing);
      await fleet.allUp();
      options.say('the database dies');
      const from = Date.now();
      await server.kill();
      await pause(options.outageMs);
      await server.start();
      outage = { from, to: Date.now() };
      options.say('the database is back');
    } else if (index === undefined) {
      // All of them are getting up again.
      continue;
    } else if (options.markFirst || dart < 0.7) {
      fleet.arm(index, options.markFirst ? 'afterMark' : (FAIL_POINTS[blow % FAIL_POINTS.length] ?? null));
    } else if (dart < 0.88) {
      fleet.kill(index);
    } else {
      pauses += 1;
      pausing.push(fleet.pause(index, options.leases.normalMs * 1.5));
    }
  }
  await Promise.all(pausing);
  fleet.disarm();
  return { pauses, outage };
}

/** Until nothing waits any more, or what waits does not become less: then what is missing is counted. */
async function drained(witness: Witness, markFirst: boolean): Promise<void> {
  const stuckAfterMs = markFirst ? WRONG_STUCK_AFTER_MS : STUCK_AFTER_MS;
  let least = await witness.waiting();
  let movedAt = Date.now();
  while (least > 0 && Date.now() - movedAt < stuckAfterMs) {
    await pause(least > MANY ? 2_000 : 100);
    const left = await witness.waiting();
    if (left < least) {
      least = left;
      movedAt = Date.now();
    }
  }
}

/** Whoever takes the next one up dies at the point; then it is measured when somebody else has brought it. */
async function takeOversOf(
  fleet: Fleet,
  people: People,
  bodies: () => readonly string[],
): Promise<TakeOvers> {
  // The clocks of the replicas differ: due for all of them.
  const longAgo = (): number => Date.now() - 10_000;
  const remind = async (): Promise<string> => (await people.plan(1, longAgo(), 0))[0] ?? '';
  const measure = (point: FailPoint, bring: () => Promise<string>): Promise<number> =>
    takeOver(fleet, point, bring, bodies);
  return {
    job: await measure('beforeCommit', remind),
    message: await measure('beforeSend', remind),
    urgent: await measure('beforeSend', () => people.alarm(new Date(longAgo()))),
  };
}

async function takeOver(
  fleet: Fleet,
  point: FailPoint,
  bring: () => Promise<string>,
  bodies: () => readonly string[],
): Promise<number> {
  await fleet.allUp();
  const deaths = sum(fleet.deaths);
  for (let index = 0; index < fleet.size; index += 1) {
    fleet.arm(index, point);
  }
  const mark = await bring();
  while (sum(fleet.deaths) === deaths) {
    await pause(5);
  }
  const died = fleet.diedAt;
  fleet.disarm();
  const arrived = (): boolean => bodies().some((body) => new RegExp(`\\b${mark}\\b`, 'u').test(body));
  const until = Date.now() + STUCK_AFTER_MS;
  while (!arrived() && Date.now() < until) {
    await pause(10);
  }
  return Date.now() - Math.min(died, fleet.diedAt);
}

function sum(deaths: ReadonlyMap<string, number>): number {
  return [...deaths.values()].reduce((all, n) => all + n, 0);
}

/** Lines that were acknowledged and are not stored, or are stored twice. */
async function notesOf(
  { store }: ReturnType<typeof connect>,
  acknowledged: readonly string[],
): Promise<{ readonly lost: string[]; readonly doubled: string[] }> {
  const stored = new Map<string, number>();
  for (const ref of [12, 13, 14, 20]) {
    const customer = await store.read.customers.byRef(ref);
    for (const { content } of await store.read.followUps.ofCustomer(customer?.id ?? '', 1_000_000)) {
      const mark = /line-\S+/u.exec(content)?.[0] ?? '';
      stored.set(mark, (stored.get(mark) ?? 0) + 1);
    }
  }
  return {
    lost: acknowledged.filter((mark) => !stored.has(mark)),
    doubled: [...stored].filter(([mark, n]) => mark !== '' && n > 1).map(([mark]) => mark),
  };
}
