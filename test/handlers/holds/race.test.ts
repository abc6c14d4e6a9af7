import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { engines } from '../../support/database.ts';
import { allWantOne, firstWords, openReplicas, saysAt, type Replicas } from './pressedAtOnce.ts';

const PEOPLE = 50;

describe.each(engines())('at one moment, on %s', (engine) => {
  let here: Replicas;
  beforeEach(async () => {
    here = await openReplicas(engine, PEOPLE);
  });
  afterEach(() => here.close());

  test('50 people want the same unit at two replicas: one has it, 49 are told by whom and until when', async () => {
    expect(await allWantOne(here.desks, PEOPLE)).toEqual({
      winners: 1,
      others: 49,
      words: ['refused'],
      told: ['A-1-1502 已被一位置业顾问预留，至 12:00，还有 2 小时。可以排候补，放出来按顺序轮到。'],
    });
    const { holds, units } = here.database.store.read;
    expect(await holds.ofScope({ kind: 'company' }, 10)).toHaveLength(1);
    expect(await units.byKey('A-1-1502')).toMatchObject({ state: 'held', version: 2 });
  });

  test('one person wants five units: he gets the three that he may hold', async () => {
    const rooms = ['1502', '1503', '2001', '2002', '2003'];
    const answers = await Promise.all(rooms.map((room) => saysAt(here.desks, 0, `预留 A-1-${room} C100`)));
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(3);
    expect(answers.filter(({ word }) => word === 'refused')).toHaveLength(2);
    expect(await here.database.store.read.holds.slots('member-0')).toHaveLength(3);
  });

  test('the same person presses three times: he has it, and is told that it is his', async () => {
    const answers = await Promise.all([0, 1, 2].map(() => saysAt(here.desks, 0, '预留 A-1-1502 C100')));
    expect(answers.map(({ word }) => word).sort()).toEqual(['done', 'refused', 'refused']);
    const told = answers.filter(({ word }) => word === 'refused').map(firstWords);
    expect(told.every((text) => text.includes('已经是您给 C100 客户0 留着的'))).toBe(true);
  });

  test('a unit is given back while others begin to wait: it is offered, or for sale and nobody waits in vain', async () => {
    await saysAt(here.desks, 0, '预留 A-1-1502 C100');
    const [, ...waits] = await Promise.all([
      saysAt(here.desks, 0, '放回 A-1-1502'),
      ...[1, 2, 3].map((n) => saysAt(here.desks, n, `候补 A-1-1502 C${100 + n}`)),
    ]);
    const { holds, units, waitings } = here.database.store.read;
    const unit = (await units.byKey('A-1-1502'))!;
    const queue = await waitings.ofUnit(unit.id);
    expect(waits.filter(({ word }) => word === 'done')).toHaveLength(queue.length);
    const offered = queue.filter(({ state }) => state === 'offered');
    expect(offered).toHaveLength(queue.length > 0 ? 1 : 0);
    expect((await holds.active(unit.id))?.waitingId).toBe(offered[0]?.id);
    expect(unit.state).toBe(queue.length > 0 ? 'held' : 'forSale');
  });
});
