import { beforeAll, describe, expect, test } from '@jest/globals';
import { FAIL_POINTS } from '../../src/handlers/ports/failPoints.ts';
import { engines } from '../support/database.ts';
import { figures } from './figures.ts';
import type { TortureReport } from './torture.ts';
import { torture } from './torture.ts';

const LEASES = { normalMs: 3_000, urgentMs: 2_000 };
const TAKEN_OVER_WITHIN_MS = 5_000;
const LEAST_KILLS = 40;
const COMPLAINTS = 200;
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
      complaints: COMPLAINTS,
      members: 100,
      seconds: 100,
      replicas: 3,
      blowEveryMs: 1_500,
      leastKills: LEAST_KILLS,
      leases: LEASES,
      outageMs: 10_000,
      markFirst: false,
      say: () => undefined,
    });
    process.stdout.write(`torture: ${figures(report)}\n`);
  }, RUN_MS);

  test('no reminder is lost, over at least forty kills at every point where a process may die', () => {
    expect(report.lost).toEqual([]);
    expect(report.kills).toBeGreaterThanOrEqual(LEAST_KILLS);
    expect(FAIL_POINTS.filter((point) => report.deaths[point] === undefined)).toEqual([]);
    expect(report.deadJobs).toBe(0);
  });

  test('what is sent again is the same bytes under the same key, at most once for each blow, and is seen once', () => {
    expect(report.seenTwice).toEqual([]);
    expect(report.changedRepeats).toBe(0);
    expect(report.rawRepeats + report.rawRepeatsOfOutage).toBeGreaterThan(0);
    expect(report.rawRepeats).toBeLessThanOrEqual(report.kills + report.pauses);
  });

  test('every escalation reaches the owner, the manager and the director, each in one message, and is written once', () => {
    expect(report.escalations).toEqual({
      complaints: COMPLAINTS,
      lost: [],
      twice: [],
      above: [COMPLAINTS, COMPLAINTS],
    });
    expect(report.escalationLedger).toEqual({ sent: COMPLAINTS * 3 });
    expect(report.alarmedOtherwise).toBe(0);
  });

  test('the ledger says what arrived', () => {
    // The two of the take-overs came besides.
    expect(report.ledger).toEqual({ sent: report.reminders + 2 });
  });

  test('nothing is accepted from a lease that was lost', () => {
    expect(report.pauses).toBeGreaterThan(0);
    expect(report.fromLostLeases).toBe(0);
  });

  test('what a dead replica had taken up is taken over within its lease and five seconds', () => {
    const { job, message, urgent } = report.takeOvers!;
    const longest = Math.max(job, message) - LEASES.normalMs;
    expect(longest).toBeLessThanOrEqual(TAKEN_OVER_WITHIN_MS);
    expect(urgent - LEASES.urgentMs).toBeLessThanOrEqual(TAKEN_OVER_WITHIN_MS);
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
      complaints: 0,
      members: 100,
      seconds: 20,
      replicas: 3,
      blowEveryMs: 800,
      leastKills: 0,
      leases: LEASES,
      outageMs: 0,
      markFirst: true,
      say: () => undefined,
    });
    expect(report.lost.length).toBeGreaterThan(0);
  },
  RUN_MS,
);
