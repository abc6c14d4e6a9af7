import { describe, expect, test } from '@jest/globals';
import { ownedBy } from '../../../../src/bot/wecom/bot/ownedBy.ts';
import type { Ownerships } from '../../../../src/handlers/ports/ownership.ts';
import { StoreUnavailableError } from '../../../../src/handlers/ports/session.ts';
import { createLog } from '../../../../src/log.ts';
import { fakeTime, type FakeTime } from './fakeTime.ts';

const LEASE_MS = 15_000;

/** A database whose clock is the test's. */
function ownershipsAt(now: () => number) {
  let holder: { readonly token: string; until: number } | undefined;
  const renewals: number[] = [];
  const ownerships: Ownerships = {
    take: (_name, token, leaseMs) => {
      if (holder !== undefined && holder.token !== token && holder.until >= now()) {
        return Promise.resolve(false);
      }
      holder = { token, until: now() + leaseMs };
      return Promise.resolve(true);
    },
    renew: (_name, token, leaseMs) => {
      renewals.push(now());
      if (holder?.token !== token) {
        return Promise.resolve(false);
      }
      holder.until = now() + leaseMs;
      return Promise.resolve(true);
    },
    release: (_name, token) => {
      holder = holder?.token === token ? undefined : holder;
      return Promise.resolve();
    },
  };
  return {
    ownerships,
    renewals,
    get holder(): string | undefined {
      return holder?.token;
    },
    /** As if somebody had taken it by force. */
    giveTo: (token: string): void => {
      holder = { token, until: now() + LEASE_MS };
    },
  };
}

/** A process that wants to own it; `database` may be away. */
function candidate(time: FakeTime, token: string, ownerships: Ownerships) {
  const stopping = new AbortController();
  const database = { ...ownerships };
  const turns: { readonly from: number; to: number | undefined }[] = [];
  const lines: string[] = [];
  let waited = 0;
  const owner = ownedBy({
    ownerships: {
      take: (...call) => database.take(...call),
      renew: (...call) => database.renew(...call),
      release: (...call) => database.release(...call),
    },
    name: 'wecom.bot',
    token,
    leaseMs: LEASE_MS,
    monotonic: time.monotonic,
    delay: time.delay,
    log: createLog('debug', { write: (line) => lines.push(line) }),
  });
  const running = owner(
    async (signal) => {
      const turn = { from: time.monotonic(), to: undefined as number | undefined };
      turns.push(turn);
      await time.delay(Number.MAX_SAFE_INTEGER, signal);
      turn.to = time.monotonic();
    },
    stopping.signal,
    () => {
      waited += 1;
    },
  );
  return {
    turns,
    lines,
    database,
    get owns(): boolean {
      return turns.length > 0 && turns.at(-1)!.to === undefined;
    },
    get waited(): number {
      return waited;
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

const away = () => Promise.reject(new StoreUnavailableError(new Error('gone')));
const silent = () => new Promise<never>(() => undefined);

describe('a turn', () => {
  test('lasts as long as its process does, and its lease is renewed each third of it', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const one = candidate(time, 'one', table.ownerships);
    await time.advance(60_000);
    expect(one.turns).toEqual([{ from: 0, to: undefined }]);
    expect(table.renewals.slice(0, 4)).toEqual([5_000, 10_000, 15_000, 20_000]);
    await one.stop();
    expect(one.turns).toEqual([{ from: 0, to: 60_000 }]);
    expect(table.holder).toBeUndefined();
    expect(time.waiting()).toEqual([]);
  });

  test('is one process’s at a time; when it stops another one has it within a second', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const all = ['one', 'two', 'three'].map((token) => candidate(time, token, table.ownerships));
    await time.advance(30_000);
    expect(all.filter(({ owns }) => owns)).toHaveLength(1);
    const [first, ...others] = all as [(typeof all)[number], ...typeof all];
    expect(first.owns).toBe(true);
    expect(others.map(({ waited }) => waited > 20)).toEqual([true, true]);
    await first.stop();
    await time.advance(1_000);
    expect(others.filter(({ owns }) => owns)).toHaveLength(1);
    for (const other of others) {
      await other.stop();
    }
  });

  test.each([
    ['cannot reach the database', away],
    ['gets no answer of the database', silent],
  ])(
    'of a process that %s ends before another one begins, within the lease and five seconds',
    async (_what, no) => {
      const time = fakeTime();
      const table = ownershipsAt(time.monotonic);
      const one = candidate(time, 'one', table.ownerships);
      await time.advance(7_000);
      const two = candidate(time, 'two', table.ownerships);
      Object.assign(one.database, { take: no, renew: no, release: no });
      await time.advance(LEASE_MS + 5_000);
      expect(one.owns).toBe(false);
      expect(two.owns).toBe(true);
      // Renewed last at 5 s; sure of it for nine tenths of the lease.
      expect(one.turns).toEqual([{ from: 0, to: 18_500 }]);
      expect(two.turns[0]!.from).toBeGreaterThan(20_000);
      expect(two.turns[0]!.from).toBeLessThanOrEqual(21_000);
      expect(one.lines.join('')).toContain('not renewed in time');
      await two.stop();
    },
  );

  test('outlasts a database that is away for a few seconds', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const one = candidate(time, 'one', table.ownerships);
    await time.advance(4_000);
    Object.assign(one.database, { renew: away });
    await time.advance(6_000);
    Object.assign(one.database, { renew: table.ownerships.renew.bind(table.ownerships) });
    await time.advance(60_000);
    expect(one.turns).toEqual([{ from: 0, to: undefined }]);
    await one.stop();
  });

  test('ends at once when somebody else is found to have taken over, whose turn is left to him', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const one = candidate(time, 'one', table.ownerships);
    await time.advance(1_000);
    table.giveTo('two');
    await time.advance(4_000);
    expect(one.turns).toEqual([{ from: 0, to: 5_000 }]);
    expect(table.holder).toBe('two');
    await one.stop();
    expect(table.holder).toBe('two');
  });

  test('of a process that was paused for too long is over when it goes on', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const one = candidate(time, 'one', table.ownerships);
    await time.advance(1_000);
    await time.wakeAfter(60_000);
    expect(one.turns[0]).toEqual({ from: 0, to: 61_000 });
    await one.stop();
  });

  test('whose work fails is given back, and tried again after a second', async () => {
    const time = fakeTime();
    const table = ownershipsAt(time.monotonic);
    const stopping = new AbortController();
    const lines: string[] = [];
    let runs = 0;
    const owner = ownedBy({
      ownerships: table.ownerships,
      name: 'wecom.bot',
      token: 'one',
      leaseMs: LEASE_MS,
      monotonic: time.monotonic,
      delay: time.delay,
      log: createLog('debug', { write: (line) => lines.push(line) }),
    });
    const running = owner(
      () => {
        runs += 1;
        return Promise.reject(new Error('it broke'));
      },
      stopping.signal,
      () => undefined,
    );
    await time.advance(0);
    expect([runs, table.holder]).toEqual([1, undefined]);
    await time.advance(3_000);
    expect(runs).toBe(4);
    expect(lines.join('')).toContain('it broke');
    stopping.abort();
    await running;
  });

  test('is waited for as long as the database is away, and the stop does not depend on it', async () => {
    const time = fakeTime();
    const one = candidate(time, 'one', { take: away, renew: away, release: away });
    await time.advance(10_000);
    expect([one.turns, one.waited]).toEqual([[], 0]);
    const table = ownershipsAt(time.monotonic);
    Object.assign(one.database, { ...table.ownerships, release: away });
    await time.advance(1_000);
    expect(one.owns).toBe(true);
    await one.stop();
    expect(one.owns).toBe(false);
  });
});
