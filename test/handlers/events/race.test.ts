import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildEvent } from '../../factories/event.ts';
import { engines } from '../../support/database.ts';
import { firstWords, openReplicas, saysAt, type Replicas } from '../holds/pressedAtOnce.ts';

const PEOPLE = 10;

describe.each(engines())('at one moment, on %s', (engine) => {
  let here: Replicas;
  beforeEach(async () => {
    here = await openReplicas(engine, PEOPLE);
    await here.database.store.tx(async (session) => {
      await session.insert('salesEvent', buildEvent({ capacity: 1, organizerId: 'member-0' }));
    });
  });
  afterEach(() => here.close());

  test('ten say yes for the last place at two replicas: one comes, nine wait in an order that each is told', async () => {
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => saysAt(here.desks, n, `活动 E1 C${100 + n} 来 1人`)),
    );
    expect(new Set(answers.map(({ word }) => word))).toEqual(new Set(['done']));
    expect(answers.filter((answer) => firstWords(answer).includes('：来，1 人'))).toHaveLength(1);
    const invitations = await here.database.store.read.events.invitations('event-1', 20);
    expect(invitations.filter(({ state }) => state === 'yes')).toHaveLength(1);
    expect(invitations.filter(({ state }) => state === 'waiting')).toHaveLength(PEOPLE - 1);
    const places = answers.flatMap(({ card }) =>
      (card?.blocks ?? []).flatMap((block) =>
        block.kind === 'text' ? [/候补第 (\d+) 位/u.exec(block.text)?.[1]] : [],
      ),
    );
    expect(places.filter((place) => place !== undefined)).toHaveLength(PEOPLE - 1);
  });
});
