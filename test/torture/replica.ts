/** One replica of the torture: the whole of Loupan, with a platform that records and with points at which it may be told to die. */
import { createConnection } from 'mysql2/promise';
import { randomInt } from 'node:crypto';
import { createApp } from '../../src/app.ts';
import { createDemoClock } from '../../src/clock.ts';
import { environment, readConfig } from '../../src/config.ts';
import { systemIds } from '../../src/ids.ts';
import { createLog } from '../../src/log.ts';
import { deadlyPoints } from './points.ts';
import { RemotePlatform } from './remotePlatform.ts';

const {
  TORTURE_PLATFORM = '',
  TORTURE_SKEW_MS = '0',
  TORTURE_LEASE_MS = '',
  TORTURE_URGENT_LEASE_MS = '',
  TORTURE_MARK_FIRST,
} = process.env;

const config = readConfig(environment());
const failPoints = deadlyPoints();

/** The wrong order, to prove that the torture would notice: marked first, sent afterwards. */
async function markFirst(): Promise<(key: string) => Promise<void>> {
  const connection = await createConnection(config.databaseUrl);
  return async (key) => {
    await connection.query("UPDATE outbox SET state = 'sent', ended_at = due_at WHERE send_key = ?", [key]);
    await failPoints.reach('afterMark');
  };
}

const app = createApp({
  config,
  dataKey: config.dataKey ?? Buffer.alloc(32, 7),
  clock: createDemoClock(new Date(Date.now() + Number(TORTURE_SKEW_MS))),
  ids: systemIds,
  log: createLog(config.logLevel, process.stderr),
  random: () => randomInt(1_000_000) / 1_000_000,
  platforms: [
    new RemotePlatform(
      TORTURE_PLATFORM,
      TORTURE_MARK_FIRST === 'on' ? await markFirst() : () => Promise.resolve(),
    ),
  ],
  leases: { normalMs: Number(TORTURE_LEASE_MS), urgentMs: Number(TORTURE_URGENT_LEASE_MS) },
  failPoints,
});

process.on('SIGTERM', () => {
  app
    .stop()
    .catch(() => undefined)
    .finally(() => process.exit(0));
});
// The conductor is gone: nobody would end this one.
process.on('disconnect', () => process.exit(1));

const port = await app.start();
process.stdout.write(`listens on ${port}\n`);
