import { beforeAll, describe, expect, test } from '@jest/globals';
import { FAIL_POINTS } from '../../src/handlers/ports/failPoints.ts';
import { engines } from '../support/database.ts';
import type { TortureReport } from './torture.ts';
import { torture } from './torture.ts';

const LEASE_MS = 3_000;
const RUN_MS = 5 * 60_000;
/** Another one for another course of events; the same one replays it as far as processes can be replayed. */
const SEED = 20_261_126;

// Where there is no MariaDB the closing line says so.
(engines().includes('mysql') ? describe : describe.skip)('while replicas and the database die', () => {
  let report: TortureReport;
  beforeAll(async () => {
    report = await torture({
      seed: SEED,
      reminders: 2_000,
      members: 100,
      seconds: 80,
      replicas: 3,
      blowEveryMs: 1_100,
      leaseMs: LEASE_MS,
      outageMs: 10_000,
      markFirst: false,
      say: () => undefined,
    });
    // The figures that the README promises, as they were in this run.
    process.stdout.write(`${figures(report)}\n`);
  }, RUN_MS);

  test('no reminder is lost, over at least forty kills at every point where a process may die', () => {
    expect(report.lost).toEqual([]);
    expect(report.kills).toBeGreaterThanOrEqual(40);
    expect(FAIL_POINTS.filter((point) => report.deaths[point] === undefined)).toEqual([]);
    expect(report.deadJobs).toBe(0);
  });

  test('what is sent again is the same bytes under the same key, at most once for each blow, and is seen once', () => {
    expect(report.seenTwice).toEqual([]);
    expect(report.changedRepeats).toBe(0);
    expect(report.rawRepeats + report.rawRepeatsOfOutage).toBeGreaterThan(0);
    expect(report.rawRepeats).toBeLessThanOrEqual(report.kills + report.pauses);
  });

  test('the ledger says what arrived', () => {
    // The two of the take-overs were planned besides.
    expect(report.ledger).toEqual({ sent: report.reminders + 2 });
  });

  test('nothing is accepted from a lease that was lost', () => {
    expect(report.pauses).toBeGreaterThan(0);
    expect(report.fromLostLeases).toBe(0);
  });

  test('what a dead replica had taken up is taken over within its lease and five seconds', () => {
    expect(Object.keys(report.takeOvers)).toEqual(['beforeCommit', 'beforeSend']);
    for (const ms of Object.values(report.takeOvers)) {
      expect(ms).toBeLessThanOrEqual(LEASE_MS + 5_000);
    }
  });

  test('no acknowledged line is lost or doubled; while the database is away people are asked to wait, and ten seconds after it is back they need not', () => {
    expect(report.said.acknowledged).toBeGreaterThan(100);
    expect([report.said.lost, report.said.doubled, report.said.strange]).toEqual([[], [], []]);
    expect(report.said.unavailable).toBeGreaterThan(0);
    expect(report.said.recoveredMs).toBeLessThanOrEqual(10_000);
  });
});

(engines().includes('mysql') ? test : test.skip)(
  'the torture notices the wrong order: marked first and sent afterwards, reminders are lost',
  async () => {
    const report = await torture({
      seed: SEED,
      reminders: 400,
      members: 100,
      seconds: 20,
      replicas: 3,
      blowEveryMs: 800,
      leaseMs: LEASE_MS,
      outageMs: 0,
      markFirst: true,
      say: () => undefined,
    });
    expect(report.lost.length).toBeGreaterThan(0);
  },
  RUN_MS,
);

function figures(report: TortureReport): string {
  const { reminders, lost, kills, pauses, seenTwice, rawRepeats, rawRepeatsOfOutage, takeOvers, said } =
    report;
  return [
    `torture: ${lost.length} of ${reminders} reminders lost over ${kills} kills and ${pauses} pauses`,
    `${seenTwice.length} seen twice, ${rawRepeats} raw repeats (${rawRepeatsOfOutage} more of the outage)`,
    `${report.fromLostLeases} results from lost leases`,
    `taken over after ${Object.values(takeOvers).join(' and ')} ms`,
    `${said.lost.length} of ${said.acknowledged} acknowledged lines lost, ${said.doubled.length} doubled`,
    `back ${said.recoveredMs ?? '-'} ms after the database`,
  ].join('; ');
}
