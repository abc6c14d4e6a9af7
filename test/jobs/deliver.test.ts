import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { settledPlanNotice } from '../../src/handlers/plans/settledPlanNotice.ts';
import type { Engine } from '../../src/handlers/ports/engine.ts';
import type { Notice } from '../../src/handlers/ports/notice.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import type { SendFailure } from '../../src/handlers/ports/transport.ts';
import { messages } from '../../src/i18n/messages.ts';
import { buildCustomer } from '../factories/customer.ts';
import { FakePlatform } from './fakePlatform.ts';
import { at, openJobsOffice, ZONE, type Office } from './office.ts';

const NOW = at('2026-11-23T10:00');

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
  // The first look at a project only notes that it is there.
  await office.engine.runDue(NOW);
});
afterEach(async () => {
  await office.close();
});

function notice(key: string, memberId = 'li', more: Partial<Notice> = {}): Notice {
  return {
    dedupKey: key,
    target: { kind: 'member', memberId },
    subject: { kind: 'none' },
    card: { heading: key, blocks: [] },
    notBefore: NOW,
    ...more,
  };
}

function enqueue(...notices: Notice[]): Promise<void> {
  return office.database.store.tx(async (session) => {
    for (const one of notices) {
      await session.enqueue(one);
    }
  });
}

function endings(): [unknown, unknown][] {
  return office.logged
    .filter(({ message }) => message === 'a message was not sent')
    .map(({ fields }) => [fields['state'], fields['reason']]);
}

/** The process ends at this point of the outbox, for all that the database can see. */
function killedAt(at: Office, point: string): Engine {
  const { engine } = at.database;
  const outbox = new Proxy(engine.outbox, {
    get: (target, name) =>
      name === point
        ? () => Promise.reject(new StoreUnavailableError('killed'))
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
  return { ...engine, outbox };
}

const headings = (web: FakePlatform): (string | undefined)[] => web.cards().map(({ heading }) => heading);

describe('delivery', () => {
  test('a message goes out once, in the order in which it was written', async () => {
    await enqueue(notice('one'), notice('two', 'chen'), notice('three'), notice('one'));
    await office.engine.runDue(NOW);
    expect(await office.engine.runDue(NOW)).toBe(0);
    expect(office.web.cards('dm:li').map(({ heading }) => heading)).toEqual(['one', 'three']);
    expect(office.web.cards('dm:chen').map(({ heading }) => heading)).toEqual(['two']);
  });

  test('a message for later waits for its time', async () => {
    await enqueue(notice('later', 'li', { notBefore: at('2026-11-23T11:00') }));
    await office.engine.runDue(NOW);
    expect(office.web.calls).toEqual([]);
    expect(await office.engine.nextDueAt(NOW)).toEqual(at('2026-11-23T11:00'));
    await office.engine.runDue(at('2026-11-23T11:00'));
    expect(headings(office.web)).toEqual(['later']);
  });

  test('a crash between sending and marking sends the same bytes under the same key again, shown once', async () => {
    await enqueue(notice('one'));
    const killed = office.engineWith({ engine: killedAt(office, 'sent') });
    await expect(killed.runDue(NOW)).rejects.toThrow(StoreUnavailableError);
    await office.leasesRunOut();

    // What the person looks like has changed meanwhile; what was frozen has not.
    office.web.freeze = () => 'drawn anew';
    await office.engineWith().runDue(NOW);

    const [first, second, ...more] = office.web.calls;
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect(office.web.shown.size).toBe(1);
  });

  test('what waits for its turn when the database goes away is not sent: nobody could mark it', async () => {
    await enqueue(notice('one'), notice('two', 'chen'), notice('three', 'wang'));
    const cutOff = office.engineWith({
      engine: killedAt(office, 'sent'),
      delay: () => new Promise(() => undefined),
    });
    await expect(cutOff.runDue(NOW)).rejects.toThrow(StoreUnavailableError);
    expect(office.web.calls).toHaveLength(1);
    await office.leasesRunOut();

    await office.engineWith().runDue(NOW);
    expect(headings(office.web).sort()).toEqual(['one', 'three', 'two']);
    expect(office.web.calls).toHaveLength(4);
  });

  test('a failing conversation holds up only itself and keeps its order', async () => {
    office.web.fail = ({ key }) => (key === 'dm:li' ? { kind: 'retry', reason: 'busy' } : undefined);
    await enqueue(notice('one'), notice('two'), notice('three', 'chen'));
    await office.engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['three']);
    expect(office.web.calls.map(({ key }) => key).sort()).toEqual(['one', 'three']);

    await enqueue(notice('four'));
    await office.engine.runDue(new Date(NOW.getTime() + 1_000));
    expect(office.web.calls).toHaveLength(2);

    office.web.fail = () => undefined;
    await office.engine.runDue(new Date(NOW.getTime() + 2_000));
    expect(headings(office.web)).toEqual(['three', 'one', 'two', 'four']);
  });

  test('waits twice as long each time, at least as long as the platform asks, and gives up with a reason', async () => {
    const failures: SendFailure[] = [{ kind: 'retry', reason: 'rate', afterMs: 30_000 }];
    office.web.fail = () => failures.shift() ?? { kind: 'retry', reason: 'busy' };
    await enqueue(notice('one', 'li', { subject: { kind: 'alert' } }));
    const waits: number[] = [];
    let now = NOW;
    for (let attempt = 1; attempt < 12; attempt += 1) {
      await office.engine.runDue(now);
      const next = await office.database.engine.outbox.nextAt(now);
      waits.push(next!.getTime() - now.getTime());
      now = next!;
    }
    expect(waits).toEqual([30, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600].map((s) => s * 1000));
    await office.engine.runDue(now);
    expect(endings()).toEqual([['dead', 'busy']]);
    expect(await office.database.engine.outbox.nextAt(now)).toBeUndefined();
  });

  test('what was perhaps sent is tried under the same key and in the end left as unknown', async () => {
    office.web.fail = () => new Error('socket hang up');
    await enqueue(notice('one', 'li', { subject: { kind: 'alert' } }));
    let now: Date | undefined = NOW;
    while (now !== undefined) {
      await office.engine.runDue(now);
      now = await office.database.engine.outbox.nextAt(now);
    }
    expect(new Set(office.web.calls.map(({ key, body }) => key + body)).size).toBe(1);
    expect(office.web.calls).toHaveLength(12);
    expect(endings()).toEqual([['unknown', 'socket hang up']]);
  });

  test('a refused message ends with the reason and the next one goes out', async () => {
    office.web.fail = (_address, key) =>
      key === 'one' ? { kind: 'dead', reason: 'channel_not_found' } : undefined;
    await enqueue(notice('one'), notice('two'));
    await office.engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['two']);
    expect(endings()).toEqual([['dead', 'channel_not_found']]);
  });

  test('what can go nowhere says why', async () => {
    await enqueue(
      notice('nobody', 'ghost'),
      notice('gone', 'li', { target: { kind: 'conversation', channelId: 'ghost' } }),
    );
    await office.channel({ id: 'slack-sales', platform: 'slack', workspace: 'T1', address: 'C1' });
    await enqueue(notice('slack', 'li', { target: { kind: 'conversation', channelId: 'slack-sales' } }));
    await office.engine.runDue(NOW);
    expect(endings().sort()).toEqual([
      ['dead', 'no connection to slack'],
      ['dead', 'the channel was removed'],
      ['dead', 'the member has no account'],
    ]);
  });

  test('a member is spoken to on the platform last used, unless it is an answer to another one, and on the other when that one refuses for good', async () => {
    const slack = new FakePlatform('slack');
    const engine = office.engineWith({ transports: [office.web, slack] });
    await office.write(async (work) => {
      await work.insert('identity', {
        id: 'identity-slack',
        memberId: 'li',
        platform: 'slack',
        workspace: 'T1',
        externalId: 'U1',
        version: 1,
      });
    });
    await office.database.store.tx((session) => session.touchIdentity('li', 'slack', NOW));
    await enqueue(notice('one'));
    const target = { kind: 'member', memberId: 'li', preferred: 'web' } as const;
    await enqueue(notice('answer', 'li', { target, urgent: true }));
    await engine.runDue(NOW);
    expect([headings(slack), headings(office.web)]).toEqual([['one'], ['answer']]);

    slack.fail = () => ({ kind: 'dead', reason: 'account_inactive' });
    await enqueue(notice('two'));
    await engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['answer', 'two']);

    office.web.fail = () => ({ kind: 'dead', reason: 'gone' });
    await enqueue(notice('three'));
    await engine.runDue(NOW);
    expect(endings()).toEqual([
      ['dead', 'account_inactive'],
      ['dead', 'account_inactive'],
      ['dead', 'gone'],
    ]);
    expect(await office.engine.runDue(NOW)).toBe(0);
  });

  test('all about one record stands in one thread of a channel, and alone with a person in none', async () => {
    await office.channel({ id: 'sales', address: '#sales' });
    const toSales = { target: { kind: 'conversation', channelId: 'sales' } } as const;
    await enqueue(
      notice('T5 begins', 'li', { ...toSales, thread: 'complaint:5' }),
      notice('T6 begins', 'li', { ...toSales, thread: 'complaint:6' }),
      notice('T5 warns', 'li', { ...toSales, thread: 'complaint:5' }),
      notice('T5 to a person', 'li', { thread: 'complaint:5' }),
    );
    await office.engine.runDue(NOW);
    await enqueue(notice('T5 ends', 'li', { ...toSales, thread: 'complaint:5' }));
    await office.engine.runDue(NOW);
    const [root] = office.web.calls.filter(({ body }) => body.includes('T5 begins'));
    const threads = new Map<string, string[]>();
    for (const { to, body } of office.web.calls) {
      threads.set(to, [...(threads.get(to) ?? []), (JSON.parse(body) as { heading: string }).heading]);
    }
    expect(threads.get('#sales')).toEqual(['T5 begins', 'T6 begins']);
    expect(threads.get(`#sales/message of ${root!.key}`)).toEqual(['T5 warns', 'T5 ends']);
    expect(threads.get('dm:li')).toEqual(['T5 to a person']);
  });

  test('a row that cannot be handled does not stop the others', async () => {
    const original = office.web.freeze.bind(office.web);
    office.web.freeze = (card) => {
      if (card.heading === 'bad') {
        throw new Error('too many blocks');
      }
      return original(card);
    };
    await enqueue(notice('bad'), notice('good'));
    await office.engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['good']);
  });
});

describe('a message that only another replica can send', () => {
  test('waits without counting as tried, and goes out as soon as this one is connected', async () => {
    office.web.here = false;
    await enqueue(notice('one'));
    await office.engine.runDue(NOW);
    expect(office.web.calls).toEqual([]);
    office.web.here = true;
    await office.engine.runDue(new Date(NOW.getTime() + 1_000));
    expect(headings(office.web)).toEqual(['one']);
    expect((await office.ledger()).map(({ state, attempts }) => [state, attempts])).toEqual([['sent', 0]]);
  });
});

describe('a card that stands in several places, one of which only another replica reaches', () => {
  test('is changed in none of them before it can be changed in all, and then once in each', async () => {
    const plan = await office.plan({ at: at('2026-11-23T15:00') });
    await office.changePlan(plan.id, { remindAt: null, remindedAt: NOW });
    const subject = { kind: 'plan', planId: plan.id, ref: plan.ref } as const;
    await enqueue(notice('reminder', 'li', { subject }));
    await office.engine.runDue(NOW);
    await enqueue(notice('reminder too', 'chen', { subject }));
    await office.engine.runDue(new Date(NOW.getTime() + 1_000));
    expect(office.web.calls.map(({ to }) => to)).toEqual(['dm:li', 'dm:chen']);

    office.web.elsewhere.add('dm:chen');
    await enqueue(notice('done', 'li', { subject: { kind: 'replace', posted: `plan:${plan.id}` } }));
    for (const seconds of [2, 3, 4]) {
      await office.engine.runDue(new Date(NOW.getTime() + seconds * 1_000));
    }
    expect(office.web.calls.slice(2)).toEqual([]);

    office.web.elsewhere.clear();
    await office.engine.runDue(new Date(NOW.getTime() + 5_000));
    expect(office.web.calls.slice(2).map(({ to }) => to)).toEqual(['dm:li', 'dm:chen']);
    expect(headings(office.web)).toEqual(['done', 'done']);
  });
});

describe('a message that may have been sent, on a platform that cannot tell a repeat', () => {
  beforeEach(async () => {
    office.web.tellsRepeatsForMs = 0;
    office.web.fail = () => new Error('socket hang up');
    await enqueue(notice('one'));
    await office.engine.runDue(NOW);
    office.web.fail = () => undefined;
  });

  const later = new Date(NOW.getTime() + 60_000);
  const ledger = async () => (await office.ledger()).map(({ kind, state }) => [kind, state]);

  test('is not sent again where the platform finds it', async () => {
    office.web.found = { kind: 'sent', remoteRef: 'm1' };
    await office.engine.runDue(later);
    expect(office.web.calls).toHaveLength(1);
    expect(await ledger()).toEqual([['notice', 'sent']]);
  });

  test('is sent again, byte for byte, where it is not there', async () => {
    office.web.found = { kind: 'absent' };
    await office.engine.runDue(later);
    const [first, second] = office.web.calls;
    expect(second).toEqual(first);
    expect(await ledger()).toEqual([['notice', 'sent']]);
  });

  test('is left to a person where nobody can tell, and goes out again when he says so', async () => {
    await office.channel({ id: 'ops', address: '#ops', purposes: ['ops'], projectId: null });
    await office.engine.runDue(later);
    expect(office.web.calls.map(({ to }) => to)).toEqual(['dm:li', '#ops']);
    const [unknown] = await office.database.store.read.deliveries.unsettled({ kind: 'company' }, 5);
    expect(unknown).toMatchObject({ state: 'unknown', recipient: '李娜' });
    await office.database.store.tx((session) => session.retryDelivery(unknown!.id, later));
    await office.engine.runDue(later);
    expect(office.web.calls[2]).toEqual(office.web.calls[0]);
  });
});

describe('a plan that was settled', () => {
  const due = at('2026-11-23T15:00');

  test('takes the buttons off every reminder of it that was posted', async () => {
    const plan = await office.plan({ at: due });
    await office.engine.runDue(due);
    await office.changePlan(plan.id, { remindAt: at('2026-11-23T16:00'), remindedAt: null });
    await office.engine.runDue(at('2026-11-23T16:00'));
    expect(office.web.shown.size).toBe(2);

    const now = at('2026-11-23T16:05');
    const closed = await office.changePlan(plan.id, {
      state: 'cancelled',
      closedAt: now,
      cancelReason: '已买别处',
    });
    const settled = { plan: closed, customer: buildCustomer(), zone: ZONE, now };
    await enqueue(settledPlanNotice(settled, messages('zh-CN')));
    await office.engine.runDue(now);
    await office.engine.runDue(now);

    expect(office.web.calls).toHaveLength(4);
    expect(office.web.cards()).toEqual(
      Array.from({ length: 2 }, () => ({
        heading: 'P1 王先生：计划已取消',
        blocks: [{ kind: 'facts', items: [{ label: '原因', value: '已买别处' }] }],
      })),
    );
  });

  test('whose reminder was never posted needs no message', async () => {
    const plan = await office.plan({ at: due });
    const closed = await office.changePlan(plan.id, { state: 'done', closedAt: NOW, remindAt: null });
    await enqueue(
      settledPlanNotice({ plan: closed, customer: buildCustomer(), zone: ZONE, now: NOW }, messages('en')),
    );
    await office.engine.runDue(NOW);
    expect(office.web.calls).toEqual([]);
    expect(endings()).toEqual([['withdrawn', 'the card stands nowhere']]);
  });
});
