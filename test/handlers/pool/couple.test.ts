import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOBODY } from '../../../src/domain/customer.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

async function owner(ref: number): Promise<string> {
  return (await customer(ref)).ownerId;
}

describe('husband and wife in the pool (公海)', () => {
  beforeEach(async () => {
    await office.say('li', '改客 C12 配偶=C13');
  });

  test('neither is given up while the other has a unit on hold', async () => {
    await office.say('li', '预留 A-1-1502 C13');
    const answer = await office.say('li', '公海 放入 C12 不买了');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('C13 刘女士 还留着 A-1-1502');
    expect(await owner(12)).toBe(await office.memberId('li'));
  });

  test('are taken together, and the answer names both', async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
    const taken = await office.say('chen', '公海 领取 C12');
    expect(taken.text).toContain('已领取：C12 王先生、C13 刘女士');
    expect(taken.refs).toEqual(['C12', 'C13']);
    expect(await owner(13)).toBe(await office.memberId('chen'));
  });

  test('are assigned together, and whoever gets them is told of both', async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
    const given = await office.say('wang', '公海 分配 C12 陈浩');
    expect(given.text).toContain('已把 C12 王先生、C13 刘女士 分配给 陈浩');
    expect(given.refs).toEqual(['C12', 'C13']);
    const told = (await office.notices()).find(({ dedupKey }) => dedupKey.startsWith('pool.assigned'));
    expect(JSON.stringify(told?.card)).toContain('C12 王先生、C13 刘女士');
  });

  test('who takes one takes the other only where he works on that project too', async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
    const wife = await customer(13);
    await office.store.tx((session) => session.update('customer', wife, { ...wife, projectId: 'elsewhere' }));
    const taken = await office.say('chen', '公海 领取 C12');
    expect(taken.refs).toEqual(['C12']);
    expect(taken.text).not.toContain('C13');
    expect(await owner(13)).toBe(NOBODY);
  });

  test('count as one against the daily limit', async () => {
    await office.say('admin', '规则 每日领取 2');
    await office.say('li', '公海 放入 C12 客户出国了');
    await office.say('li', '公海 放入 C14 客户出国了');
    await office.say('chen', '公海 领取 C12');
    expect((await office.say('chen', '公海 领取 C14')).word).toBe('done');
  });
});

describe('what runs for a customer when his owner changes', () => {
  beforeEach(async () => {
    await office.say('chen', '预留 A-1-1503 C20');
  });

  test('his place on a waiting list is given up with him, and the next consultant can wait for the unit himself', async () => {
    await office.say('li', '候补 A-1-1503 C12');
    await office.say('li', '公海 放入 C12 客户出国了');
    expect(await office.store.read.waitings.ofCustomer((await customer(12)).id)).toEqual([]);
    await office.say('wang', '公海 分配 C12 王磊');
    expect((await office.say('wang', '候补 A-1-1503 C12')).word).toBe('done');
  });

  test('the place comes back with him where giving him up is taken back', async () => {
    await office.say('li', '候补 A-1-1503 C12');
    await (await office.say('li', '公海 放入 C12 客户出国了')).press('撤销');
    expect(await office.store.read.waitings.ofMember(await office.memberId('li'), 5)).toHaveLength(1);
  });

  test('whoever has a unit on hold from the pool is not taken, but assigned, and his hold goes with him', async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
    await office.say('wang', '预留 A-1-1502 C12');
    const [hold] = await office.store.read.holds.ofCustomer((await customer(12)).id);
    expect(hold?.memberId).toBe(await office.memberId('wang'));
    const refused = await office.say('chen', '公海 领取 C12');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('C12 有一套房正留着');
    expect(refused.text).not.toContain('1502');
    expect(await owner(12)).toBe(NOBODY);
    await office.say('wang', '公海 分配 C12 陈浩');
    const [moved] = await office.store.read.holds.ofCustomer((await customer(12)).id);
    expect(moved).toMatchObject({ memberId: await office.memberId('chen'), until: hold!.until });
  });
});

describe('the daily limit of the pool', () => {
  test('is not got round by taking back what was taken', async () => {
    await office.say('admin', '规则 每日领取 1');
    await office.say('li', '公海 放入 C12 客户出国了');
    await office.say('li', '公海 放入 C13 客户出国了');
    const taken = await office.say('chen', '公海 领取 C12');
    expect((await office.say('chen', '号码 C12')).text).toMatch(/1\d{10}/u);
    await taken.press('撤销');
    expect(await owner(12)).toBe(NOBODY);
    const again = await office.say('chen', '公海 领取 C13');
    expect(again.word).toBe('refused');
    expect(again.text).toContain('每人每天最多领 1 位');
  });
});

test('the list of the pool goes on where it was, even when somebody has just taken its last row', async () => {
  await office.say('li', '公海 放入 C12 客户出国了');
  for (let n = 0; n < 10; n += 1) {
    office.advance(1);
    await office.say('li', `新客 钱先生 1380013810${n} 来源=来电`);
    await office.say('li', `公海 放入 C${61 + n} 打错了`);
  }
  const first = await office.say('li', '公海');
  await office.say('chen', `公海 领取 ${first.refs.at(-1)!}`);
  expect((await first.press('更多')).refs).toEqual(['C12']);
});
