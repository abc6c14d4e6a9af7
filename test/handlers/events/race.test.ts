import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/db/database.ts';
import type { Desk } from '../../../src/handlers/ports/desk.ts';
import { buildEvent } from '../../factories/event.ts';
import { engines, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { desksOn, firstWords, hirePeople, saysAt } from '../holds/pressedAtOnce.ts';

const PEOPLE = 10;

describe.each(engines())('at one moment, on %s', (engine) => {
  let database: TestDatabase;
  let other: Database;
  let desks: Desk[];
  beforeEach(async () => {
    database = await freshDatabase(engine);
    other = database.again();
    desks = desksOn([database, other]);
    await hirePeople(database, PEOPLE);
    await database.store.tx(async (session) => {
      await session.insert('salesEvent', buildEvent({ capacity: 1, organizerId: 'member-0' }));
    });
  });
  afterEach(async () => {
    await other.close();
    await database.drop();
  });

  test('ten say yes for the last place at two replicas: one comes, nine wait in an order that each is told', async () => {
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => saysAt(desks, n, `活动 E1 C${100 + n} 来 1人`)),
    );
    expect(new Set(answers.map(({ word }) => word))).toEqual(new Set(['done']));
    expect(answers.filter((answer) => firstWords(answer).includes('：来，1 人'))).toHaveLength(1);
    const invitations = await database.store.read.events.invitations('event-1', 20);
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
