import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/db/database.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { Desk } from '../../../src/handlers/ports/desk.ts';
import { systemIds } from '../../../src/ids.ts';
import { engines, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { desksOn, firstWords, hirePeople, saysAt } from '../holds/pressedAtOnce.ts';

const PEOPLE = 20;

describe.each(engines())('at one moment, on %s', (engine) => {
  let database: TestDatabase;
  let other: Database;
  let desks: Desk[];
  beforeEach(async () => {
    database = await freshDatabase(engine);
    other = database.again();
    desks = desksOn([database, other]);
    await hirePeople(database, PEOPLE);
  });
  afterEach(async () => {
    await other.close();
    await database.drop();
  });

  /** Person `n` confirms that his customer takes A-1-1502. */
  async function confirms(n: number): Promise<Answer> {
    const unit = await database.store.read.units.byKey('A-1-1502');
    const externalId = `member-${n}`;
    return await desks[n % desks.length]!.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId },
      place: { platform: 'web', workspace: 'demo', key: `dm:${externalId}`, kind: 'direct' },
      said: {
        kind: 'action',
        command: 'subscription.make',
        input: {
          unit: 'A-1-1502',
          customer: `C${100 + n}`,
          deposit: '5万',
          sure: 'yes',
          seen: String(unit?.listPrice ?? 0),
        },
      },
    });
  }

  test('twenty confirm the same unit at two replicas: one has it, and every figure says one', async () => {
    const answers = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => confirms(n)));
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    const told = new Set(answers.filter(({ word }) => word === 'refused').map(firstWords));
    expect(told).toEqual(new Set(['A-1-1502 现在是认购，不能认购。']));
    const { deals, units, rollups } = database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    expect(unit.state).toBe('subscribed');
    const all = await deals.toSign({ kind: 'company' }, 50);
    expect(all).toHaveLength(1);
    expect(await deals.active(unit.id)).toMatchObject({ subscriptionId: all[0]!.id });
    const { day, price } = all[0]!;
    const rows = await rollups.read({ projectId: unit.projectId, from: day, to: day });
    const sum = (figure: string) =>
      rows.filter((row) => row.figure === figure).reduce((total, { n }) => total + n, 0);
    expect([sum('subscriptions'), sum('subscriptionValue')]).toEqual([1, price]);
  });

  test('one is held while another subscribes: it is his who was first, and nobody else’s', async () => {
    const [held, bought] = await Promise.all([saysAt(desks, 1, '预留 A-1-1502 C101'), confirms(2)]);
    expect([held.word, bought.word].sort()).toEqual(['done', 'refused']);
    const { holds, deals, units } = database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    const [hold, deal] = [await holds.active(unit.id), await deals.active(unit.id)];
    expect([hold === undefined, deal === undefined].sort()).toEqual([false, true]);
    expect(unit.state).toBe(deal === undefined ? 'held' : 'subscribed');
  });

  /** Person `n` presses a button whose action is this. */
  async function presses(
    n: number,
    command: string,
    input: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const externalId = `member-${n}`;
    return await desks[n % desks.length]!.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId },
      place: { platform: 'web', workspace: 'demo', key: `dm:${externalId}`, kind: 'direct' },
      said: { kind: 'action', command, input },
    });
  }

  test('ten times at two replicas one subscription is signed: one contract, one plan', async () => {
    await confirms(1);
    const signing = { subscription: 'D1', plan: 'mortgage', sure: 'yes' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => presses(1, 'contract.sign', signing)));
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    expect(new Set(answers.filter(({ word }) => word !== 'done').map(firstWords))).toEqual(
      new Set(['A-1-1502 已经签约：H1。']),
    );
    const { contracts, units } = database.store.read;
    const contract = (await contracts.byRef(1))!;
    expect(await contracts.lines(contract.id)).toHaveLength(2);
    expect((await units.byKey('A-1-1502'))?.state).toBe('contracted');
  });
});
