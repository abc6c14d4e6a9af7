import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import { engines } from '../../support/database.ts';
import { firstWords, openReplicas, pressesAt, saysAt, type Replicas } from '../holds/pressedAtOnce.ts';

const PEOPLE = 20;

describe.each(engines())('at one moment, on %s', (engine) => {
  let here: Replicas;
  beforeEach(async () => {
    here = await openReplicas(engine, PEOPLE);
  });
  afterEach(() => here.close());

  /** Person `n` confirms that his customer takes A-1-1502. */
  async function confirms(n: number, command: 'subscription.make' | 'reservation.make'): Promise<Answer> {
    const unit = await here.database.store.read.units.byKey('A-1-1502');
    return await pressesAt(here.desks, n, command, {
      unit: 'A-1-1502',
      customer: `C${100 + n}`,
      ...(command === 'subscription.make' ? { deposit: '5万' } : { amount: '2万' }),
      sure: 'yes',
      seen: String(unit?.listPrice ?? 0),
    });
  }

  /** What the project's figures say of the month. */
  async function figures(...names: readonly string[]): Promise<number[]> {
    const month = { projectId: 'project-a', from: '2026-11-01', to: '2026-11-30' };
    const rows = await here.database.store.read.rollups.read(month);
    return names.map((name) =>
      rows.filter(({ figure }) => figure === name).reduce((sum, { n }) => sum + n, 0),
    );
  }

  test('twenty confirm the same unit at two replicas: one has it, and every figure says one', async () => {
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => confirms(n, 'subscription.make')),
    );
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    const told = new Set(answers.filter(({ word }) => word === 'refused').map(firstWords));
    expect(told).toEqual(new Set(['A-1-1502 现在是认购，不能认购。']));
    const { deals, units } = here.database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    expect(unit.state).toBe('subscribed');
    const all = await deals.toSign({ kind: 'company' }, 50);
    expect(all).toHaveLength(1);
    expect(await deals.active(unit.id)).toMatchObject({ subscriptionId: all[0]!.id });
    expect(await figures('subscriptions', 'subscriptionValue')).toEqual([1, all[0]!.price]);
  });

  test('one is held while another subscribes: it is his who was first, and nobody else’s', async () => {
    const [held, bought] = await Promise.all([
      saysAt(here.desks, 1, '预留 A-1-1502 C101'),
      confirms(2, 'subscription.make'),
    ]);
    expect([held.word, bought.word].sort()).toEqual(['done', 'refused']);
    const { holds, deals, units } = here.database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    const [hold, deal] = [await holds.active(unit.id), await deals.active(unit.id)];
    expect([hold === undefined, deal === undefined].sort()).toEqual([false, true]);
    expect(unit.state).toBe(deal === undefined ? 'held' : 'subscribed');
  });

  test('twenty reserve, hold and subscribe to the same unit: it is his who was first, in one way, and every figure says so', async () => {
    const ways = ['reserved', 'held', 'subscribed', 'reserved'] as const;
    const wayOf = (n: number) => ways[n % ways.length]!;
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) =>
        wayOf(n) === 'held'
          ? saysAt(here.desks, n, `预留 A-1-1502 C${100 + n} 2小时`)
          : confirms(n, wayOf(n) === 'subscribed' ? 'subscription.make' : 'reservation.make'),
      ),
    );
    const winners = answers.flatMap(({ word }, n) => (word === 'done' ? [n] : []));
    expect(winners).toHaveLength(1);
    const told = answers.filter(({ word }) => word === 'refused').map(firstWords);
    expect(told.filter((text) => text.startsWith('A-1-1502 '))).toHaveLength(PEOPLE - 1);
    const [won] = winners;
    const way = wayOf(won!);
    const { holds, deals, units } = here.database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    expect(unit.state).toBe(way);
    const hold = await holds.active(unit.id);
    const deal = await deals.active(unit.id);
    expect([hold === undefined, deal === undefined]).toEqual([way !== 'held', way === 'held']);
    const all = { kind: 'company' } as const;
    for (const [state, list] of [
      ['subscribed', await deals.toSign(all, 50)],
      ['reserved', await deals.reserved(all, 50)],
    ] as const) {
      expect(list.map(({ customerId }) => customerId)).toEqual(way === state ? [`customer-${won!}`] : []);
    }
    expect(await figures('subscriptions', 'reservations')).toEqual([
      way === 'subscribed' ? 1 : 0,
      way === 'reserved' ? 1 : 0,
    ]);
  });

  test('ten times at two replicas one subscription is signed: one contract, one plan', async () => {
    await confirms(1, 'subscription.make');
    const signing = { subscription: 'D1', plan: 'mortgage', sure: 'yes' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => pressesAt(here.desks, 1, 'contract.sign', signing)),
    );
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    expect(new Set(answers.filter(({ word }) => word !== 'done').map(firstWords))).toEqual(
      new Set(['A-1-1502 已经签约：H1。']),
    );
    const { contracts, units } = here.database.store.read;
    const contract = (await contracts.byRef(1))!;
    expect(await contracts.lines(contract.id)).toHaveLength(2);
    expect((await units.byKey('A-1-1502'))?.state).toBe('contracted');
  });
});
