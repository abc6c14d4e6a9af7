import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card } from '../../../src/handlers/chat/card.ts';
import { NOBODY } from '../../../src/domain/customer.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(() => office.close());

/** What somebody was told of units that his customers want, the newest last. */
const news = (who: string): Card[] => office.sent(who).filter(({ heading }) => heading?.includes('可能想要'));
const textOf = (card: Card | undefined): string =>
  [card?.heading, ...(card?.blocks ?? []).flatMap((b) => (b.kind === 'text' ? [b.text] : []))].join('\n');

/** As if a unit had been so for long. */
async function was(key: string, patch: Partial<Unit>): Promise<void> {
  await office.store.tx(async (session) => {
    await session.update('unit', (await session.units.byKey(key))!, patch);
  });
}

describe('the customers that want a unit are named to their consultant', () => {
  test('when its hold ran out, but not the one whose hold it was', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.pass(125);
    expect(news('li')).toEqual([]);
    await office.pass(10);
    expect(news('li')).toHaveLength(1);
    const text = textOf(news('li')[0]);
    expect(text).toContain('重新可售 A-1-1502 · ');
    expect(text).toMatch(/您有 1 位客户想要这样的房：C14 王女士/u);
    expect(text).not.toContain('C12');
    expect(news('chen')).toEqual([]);
    await office.pass(120);
    expect(news('li')).toHaveLength(1);
  });

  test('when it was given back, and a colleague’s customers only to him', async () => {
    await office.give('C12', '陈浩');
    await office.say('li', '预留 A-1-1502 C14 2小时');
    await office.say('li', '放回 A-1-1502 原因=客户不要了');
    await office.pass(15);
    expect(news('li')).toEqual([]);
    expect(textOf(news('chen')[0])).toContain('C12 王先生');
    expect(textOf(news('chen')[0])).not.toContain('C14');
  });

  test('when units are released or repriced, all in one message, with the price before', async () => {
    await was('A-1-1502', { state: 'unreleased' });
    await office.say('zhao', '房源 A-1-1502 状态=待售 原因=加推');
    await office.say('zhao', '房源 A-1-2002 价格=295万 原因=促销');
    await office.pass(15);
    expect(news('li')).toHaveLength(1);
    const text = textOf(news('li')[0]);
    expect(text).toContain('2 套房源有新情况，您有 2 位客户可能想要');
    expect(text).toContain('新推 A-1-1502');
    expect(text).toMatch(/降价 A-1-2002 · .* · 295万（原 .*万）/u);
    expect(text).toMatch(/C12 王先生、C14 王女士|C14 王女士、C12 王先生/u);
  });

  test('with a way to recommend to each of them', async () => {
    await office.say('zhao', '房源 A-1-2002 价格=295万 原因=促销');
    await office.pass(15);
    const select = news('li')[0]?.blocks.flatMap((b) => (b.kind === 'actions' ? b.items : []))[0];
    expect(select).toMatchObject({ label: '荐房', command: 'unit.match', takes: 'customer' });
    expect(select?.options?.map(({ value }) => value).toSorted()).toEqual(['C12', 'C14']);
  });

  test('unless he does not want it, until it becomes cheaper', async () => {
    await office.say('li', '荐房 C12 不要 A-1-2002');
    await office.say('zhao', '房源 A-1-2002 价格=312万 原因=调价');
    await office.pass(15);
    expect(textOf(news('li')[0])).toContain('涨价 A-1-2002');
    expect(textOf(news('li')[0])).not.toContain('C12');
    await office.say('zhao', '房源 A-1-2002 价格=290万 原因=促销');
    await office.pass(15);
    expect(textOf(news('li')[1])).toContain('C12');
  });

  test.each([
    ['is lost', { state: 'lost' as const }],
    ['has subscribed', { state: 'subscribed' as const }],
    ['is in the pool', { ownerId: NOBODY }],
    ['was merged into another', { mergedIntoId: 'other' }],
  ])('unless he %s', async (_, patch) => {
    await office.store.tx(async (session) => {
      await session.update('customer', (await session.customers.byRef(12))!, patch);
    });
    await office.say('zhao', '房源 A-1-2002 价格=295万 原因=促销');
    await office.pass(15);
    expect(textOf(news('li')[0])).toContain('C14');
    expect(textOf(news('li')[0])).not.toContain('C12');
  });
});

describe('nobody is told', () => {
  test.each(['状态=撤回', '装修=毛坯'])('of what makes nothing to be had: %s', async (said) => {
    await office.say('zhao', `房源 A-1-2002 ${said} 原因=内部`);
    await office.pass(15);
    expect(news('li')).toEqual([]);
  });

  test('of what was taken back in time', async () => {
    await office.say('zhao', '房源 A-1-2002 价格=295万 原因=促销');
    await office.say('zhao', '撤销');
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.say('li', '撤销');
    await office.pass(25);
    expect(news('li')).toEqual([]);
  });

  test('of a building that may not sell yet', async () => {
    await office.say('zhao', '房源 A-1-2002 价格=295万 原因=促销');
    await office.store.tx(async (session) => {
      const { buildingId } = (await session.units.byKey('A-1-2002'))!;
      await session.update('building', (await session.units.buildingById(buildingId))!, { permit: null });
    });
    await office.pass(15);
    expect(news('li')).toEqual([]);
  });
});

test('a unit’s card leads to who wants it, for whoever may see customers', async () => {
  const card = await office.say('li', '房源 A-1-1502');
  const who = await office.press('li', card, 'match.who.A-1-1502');
  expect(who.text).toContain('C12 王先生');
  const planner = await office.say('zhao', '房源 A-1-1502');
  expect(planner.actions.map(({ label }) => label)).not.toContain('谁想要');
});
