/**
 * The long run of test/torture: `npm run torture [-- --only killer|takeOver|ticks|copies]`. Of the killer: `--minutes 30`, `--seed`,
 * `--replicas 5`, `--reminders` (100,000 in half an hour), `--lease-ms 3000`, `--blow-ms 1200` between two blows, and `--mark-first`,
 * which must lose reminders. Each part prints one line of figures, and what it found if that is not well.
 */
import { parseArgs } from 'node:util';
import { dayOf } from '../src/domain/time/day.ts';
import { engines, freshDatabase } from '../test/support/database.ts';
import { galeraMissing, startGalera } from '../test/support/galera.mjs';
import { galeraDatabase } from '../test/support/galeraDatabase.ts';
import globalSetup from '../test/support/globalSetup.mjs';
import globalTeardown from '../test/support/globalTeardown.mjs';
import { ZONE_WITH_DST, everyTick } from '../test/torture/everyTick.ts';
import type { CopiesReport } from '../test/torture/fourCopies.ts';
import { fourCopies } from '../test/torture/fourCopies.ts';
import { figures } from '../test/torture/figures.ts';
import type { TortureOptions, TortureReport } from '../test/torture/torture.ts';
import { torture } from '../test/torture/torture.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replicas: { type: 'string', default: '5' },
    reminders: { type: 'string' },
    'lease-ms': { type: 'string', default: '3000' },
    'blow-ms': { type: 'string', default: '1200' },
    'mark-first': { type: 'boolean', default: false },
  },
});

const TIMES = 10_000;
/** Of SQLite no more: each that waits for the file's lock holds one of the four threads that whoever has the lock needs too. */
const REPLICAS = { sqlite: 3, mysql: 5 };
const REMINDERS_A_SECOND = 55.6;
const COMPLAINTS_A_SECOND = 2;
const OUTAGE_MS = 60_000;
const SHORT_OUTAGE_MS = 10_000;

function say(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}

async function killer(): Promise<boolean> {
  const seconds = Number(values.minutes) * 60;
  const leaseMs = Number(values['lease-ms']);
  return tortured(values['mark-first'], {
    reminders: Number(values.reminders ?? Math.round(seconds * REMINDERS_A_SECOND)),
    complaints: Math.round(seconds * COMPLAINTS_A_SECOND),
    members: 300,
    seconds,
    replicas: Number(values.replicas),
    blowEveryMs: Number(values['blow-ms']),
    leastKills: 0,
    leases: { normalMs: leaseMs, urgentMs: leaseMs },
    outageMs: seconds >= 600 ? OUTAGE_MS : SHORT_OUTAGE_MS,
  });
}

/** With the leases of production. */
async function takeOver(): Promise<boolean> {
  return tortured(false, {
    reminders: 10,
    complaints: 0,
    members: 10,
    seconds: 1,
    replicas: 3,
    blowEveryMs: 3_000,
    leastKills: 0,
    leases: { normalMs: 60_000, urgentMs: 15_000 },
    outageMs: 0,
  });
}

async function tortured(
  markFirst: boolean,
  options: Omit<TortureOptions, 'seed' | 'markFirst' | 'say'>,
): Promise<boolean> {
  const report = await torture({ ...options, seed: Number(values.seed), markFirst, say });
  say(`seed ${values.seed}: ${figures(report)}`);
  say(`deaths ${JSON.stringify(report.deaths)}, ledger ${JSON.stringify(report.ledger)}`);
  const well = isWell(report);
  if (well === markFirst) {
    say(JSON.stringify(report));
  }
  return well !== markFirst;
}

function isWell({
  lost,
  seenTwice,
  changedRepeats,
  fromLostLeases,
  escalations,
  alarmedOtherwise,
  said,
}: TortureReport): boolean {
  const wrong = [lost.length, seenTwice.length, changedRepeats, fromLostLeases];
  wrong.push(escalations.lost.length, escalations.twice.length, alarmedOtherwise);
  return [...wrong, said.lost.length, said.doubled.length, said.strange.length].every((n) => n === 0);
}

async function ticks(): Promise<boolean> {
  let well = true;
  for (const engine of engines()) {
    for (const minute of [2 * 60 + 30, 60 + 30]) {
      const database = await freshDatabase(engine);
      const others = Array.from({ length: REPLICAS[engine] - 1 }, () => database.again());
      const from = new Date('2026-01-01T12:00:00Z');
      const { jobs } = await everyTick([database, ...others], {
        from,
        ticks: TIMES,
        minute,
        zone: ZONE_WITH_DST,
      });
      await Promise.all(others.map((other) => other.close()));
      await database.drop();
      const days = new Set(jobs.map((at) => dayOf(at, ZONE_WITH_DST))).size;
      say(`${engine}: ${jobs.length} jobs on ${days} days of ${TIMES} ticks at minute ${minute}`);
      well &&= jobs.length === TIMES && days === TIMES;
    }
  }
  return well;
}

async function copies(): Promise<boolean> {
  const said = (where: string, { times, effects, unlike, failures }: CopiesReport): boolean => {
    say(
      `${where}: ${effects} effects of ${times} deliveries of four, ${unlike.length} answered unlike, ${failures.length} failed`,
    );
    return effects === times && unlike.length + failures.length === 0;
  };
  let well = true;
  for (const engine of engines()) {
    const database = await freshDatabase(engine);
    // One process is what SQLite is for.
    const urls = Array.from({ length: engine === 'sqlite' ? 1 : 3 }, () => database.url);
    well = said(engine, await fourCopies(urls, TIMES)) && well;
    await database.drop();
  }
  const missing = galeraMissing();
  if (missing !== undefined) {
    say(`galera: not run, ${missing}`);
    return well;
  }
  const cluster = await startGalera({ nodes: 3 });
  try {
    const database = await galeraDatabase(cluster);
    well = said('galera', await fourCopies(database.urls, TIMES)) && well;
    await database.drop();
  } finally {
    await cluster.stop();
  }
  return well;
}

const PARTS = { takeOver, ticks, copies, killer };
const chosen = Object.entries(PARTS).filter(([name]) => values.only === undefined || values.only === name);
if (chosen.length === 0) {
  console.error(`--only ${values.only ?? ''}: there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
await globalSetup();
try {
  for (const [name, run] of chosen) {
    say(`${name} ...`);
    if (!(await run())) {
      say(`${name}: NOT WELL`);
      process.exitCode = 1;
    }
  }
} finally {
  await globalTeardown();
}
