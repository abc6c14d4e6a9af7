import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { at, openJobsOffice, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice('2026-11-23T10:00');
});
afterEach(async () => {
  await office.engine.stop();
  await office.close();
});

/** Resolves with the next message that is shown. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    office.web.onSend = resolve;
  });
}

describe('moving the clock', () => {
  test('passes through each due instant in order, at its own time', async () => {
    await office.channel();
    await office.plan({ at: at('2026-11-24T15:00') });
    await office.plan({ at: at('2026-11-23T11:00') });
    const seen: string[] = [];
    office.web.onSend = () => {
      seen.push(`${office.clock.now().toISOString()} ${office.web.cards().at(-1)?.heading ?? ''}`);
    };

    await office.engine.advanceTo(at('2026-11-24T16:00'));

    expect(seen).toEqual([
      '2026-11-23T03:00:00.000Z P2 该联系王先生了',
      '2026-11-23T10:30:00.000Z 云溪府 销售日报',
      '2026-11-24T07:00:00.000Z P1 该联系王先生了',
    ]);
    expect(office.clock.now()).toEqual(at('2026-11-24T16:00'));
  });

  test('stops at the retries of a message as well', async () => {
    await office.plan({ at: at('2026-11-23T11:00') });
    const tried: Date[] = [];
    office.web.fail = () => {
      tried.push(office.clock.now());
      return tried.length < 3 ? { kind: 'retry', reason: 'busy' } : undefined;
    };
    await office.engine.advanceTo(at('2026-11-23T12:00'));
    expect(tried).toEqual([
      at('2026-11-23T11:00'),
      new Date('2026-11-23T03:00:02Z'),
      new Date('2026-11-23T03:00:06Z'),
    ]);
    expect(office.web.shown.size).toBe(1);
  });

  test('does what falls due exactly at its end, and what was due before its beginning', async () => {
    await office.plan({ at: at('2026-11-23T09:00') });
    await office.plan({ at: at('2026-11-23T11:00') });
    await office.engine.advanceTo(at('2026-11-23T11:00'));
    expect(office.web.shown.size).toBe(2);
  });

  test('is refused where the clock is the real one', () => {
    const engine = office.engineWith({ clock: { now: () => at('2026-11-23T10:00') } });
    expect(() => engine.advanceTo(at('2026-11-23T11:00'))).toThrow('this clock cannot be moved');
  });
});

describe('what is due next', () => {
  test('is the earliest of a reminder, a report and a retry', async () => {
    const now = office.clock.now();
    expect(await office.engine.nextDueAt(now)).toEqual(at('2026-11-23T18:30'));
    await office.plan({ at: at('2026-11-23T15:00') });
    expect(await office.engine.nextDueAt(now)).toEqual(at('2026-11-23T15:00'));
    await office.plan({ at: at('2026-11-23T10:00') });
    office.web.fail = () => ({ kind: 'retry', reason: 'busy' });
    await office.engine.runDue(now);
    expect(await office.engine.nextDueAt(now)).toEqual(new Date('2026-11-23T02:00:02Z'));
  });
});

describe('the engine on its own', () => {
  test('delivers after a nudge, and after it was stopped no more', async () => {
    const { engine } = office;
    engine.start();
    const first = nextMessage();
    await office.plan({ at: at('2026-11-23T10:00') });
    engine.nudge();
    await first;
    await engine.stop();

    await office.plan({ at: at('2026-11-23T10:00') });
    engine.nudge();
    await engine.stop();
    expect(office.web.shown.size).toBe(1);
  });

  test('wakes up by itself', async () => {
    const first = nextMessage();
    await office.plan({ at: at('2026-11-23T10:00') });
    office.engine.start();
    await first;
    expect(office.web.shown.size).toBe(1);
  });

  test('finishes the message at hand when it is stopped and leaves the next for later', async () => {
    await office.database.store.tx(async (session) => {
      for (const heading of ['one', 'two']) {
        await session.enqueue({
          dedupKey: heading,
          target: { kind: 'member', memberId: 'li' },
          subject: { kind: 'none' },
          card: { heading, blocks: [] },
          notBefore: office.clock.now(),
        });
      }
    });
    let stopped: Promise<void> | undefined;
    office.web.onSend = () => {
      stopped ??= office.engine.stop();
    };
    office.engine.start();
    await office.engine.runDue(office.clock.now());
    await stopped;
    expect(office.web.shown.size).toBe(1);

    office.web.onSend = () => undefined;
    await office.engineWith().runDue(office.clock.now());
    expect(office.web.shown.size).toBe(2);
  });

  test('goes on after a run that failed', async () => {
    const { store } = office.database;
    await office.engine.runDue(office.clock.now());
    let failures = 1;
    const engine = office.engineWith({
      store: {
        ...store,
        tx: (fn) => (failures-- > 0 ? Promise.reject(new Error('once')) : store.tx(fn)),
        read: store.read,
      },
    });
    await office.plan({ at: at('2026-11-23T10:00') });
    await engine.runDue(office.clock.now());
    expect(office.web.shown.size).toBe(0);
    await engine.runDue(at('2026-11-23T10:10'));
    expect(office.web.shown.size).toBe(1);
  });
});
