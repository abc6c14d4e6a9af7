import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { engines } from '../../support/database.ts';
import { firstWords, openReplicas, saysAt, type Replicas } from '../holds/pressedAtOnce.ts';

const PEOPLE = 10;

describe.each(engines())('at one moment, on %s', (engine) => {
  let here: Replicas;
  beforeEach(async () => {
    here = await openReplicas(engine, PEOPLE);
  });
  afterEach(() => here.close());

  const others = Array.from({ length: PEOPLE - 1 }, (_, index) => index + 1);

  test('all want the same customer of the pool at two replicas: one has him, the others are told politely', async () => {
    await saysAt(here.desks, 0, '公海 放入 C100 客户出国');
    const answers = await Promise.all(others.map((n) => saysAt(here.desks, n, '公海 领取 C100')));
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    const told = answers.filter(({ word }) => word === 'refused').map(firstWords);
    expect(new Set(told)).toEqual(
      new Set(['「C100」不在您能领的公海里，可能刚被别人领走。发「公海」看最新名单。']),
    );
    const customer = (await here.database.store.read.customers.byRef(100))!;
    const events = await here.database.store.read.ownership.ofCustomer(customer.id, 20);
    expect(events.filter(({ reason }) => reason === 'captured')).toMatchObject([
      { ownerId: customer.ownerId },
    ]);
  });

  test('one person wants seven: he gets the five that he may take a day', async () => {
    const wanted = others.slice(0, 7);
    for (const n of wanted) {
      await saysAt(here.desks, n, `公海 放入 C${100 + n} 换人跟`);
    }
    const answers = await Promise.all(wanted.map((n) => saysAt(here.desks, 0, `公海 领取 C${100 + n}`)));
    expect(answers.map(({ word }) => word).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'done'),
      ...Array.from({ length: 2 }, () => 'refused'),
    ]);
  });
});
