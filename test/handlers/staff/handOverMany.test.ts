import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemIds } from '../../../src/ids.ts';
import { handOverRest } from '../../../src/jobs/kinds/handOverRest.ts';
import { handOverUndo } from '../../../src/jobs/kinds/handOverUndo.ts';
import type { NewJob } from '../../../src/handlers/ports/jobKinds.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

/** More than fit into two transactions. */
const MANY = 230;

let office: SalesOffice;
let jobs: NewJob[];
beforeEach(async () => {
  office = await openSalesOffice();
  const { store } = office;
  const [one] = await store.read.customers.byIds([(await store.read.customers.byRef(12))!.id]);
  await store.tx(async (session) => {
    for (let n = 0; n < MANY; n += 1) {
      await session.insert('customer', buildCustomer({ ...one!, id: `many-${n}`, ref: 1_000 + n }));
    }
  });
  jobs = [];
  const tx = store.tx.bind(store);
  store.tx = (fn) =>
    tx((session) => {
      const schedule = session.schedule.bind(session);
      session.schedule = async (added) => {
        await schedule(added);
        jobs.push(...added);
      };
      return fn(session);
    });
});
afterEach(async () => {
  await office.close();
});

/** Runs what is to be done after the commit, one after another. */
async function goOn(): Promise<void> {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    const context = { now: office.now(), ids: systemIds, zone: 'Asia/Shanghai' } as never;
    const { kind, payload } = job;
    await office.store.tx(async (session) => {
      if (kind === 'handOverRest') {
        await handOverRest.run(session, { ...(context as object), payload } as never, {});
      } else if (kind === 'handOverUndo') {
        await handOverUndo.run(session, { ...(context as object), payload } as never, {});
      }
    });
  }
}

async function has(who: string): Promise<number> {
  return await office.store.read.customers.countOwned(await office.memberId(who));
}

async function told(key: string): Promise<string[]> {
  const notices = await office.notices();
  return notices.filter(({ dedupKey }) => dedupKey.startsWith(key)).map(({ card }) => JSON.stringify(card));
}

describe('a hand-over of more customers than fit into one transaction', () => {
  test('tells whoever takes over once, with all of them', async () => {
    await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    expect(await told('staff.handedOver')).toEqual([]);
    await goOn();
    expect(await has('li')).toBe(0);
    const [card, ...more] = await told('staff.handedOver');
    expect(card).toContain(`${MANY + 3} 位客户交接给您`);
    expect(more).toEqual([]);
  });

  test('taken back before the rest has run goes on no more', async () => {
    const before = await has('li');
    const done = await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    expect((await done.press('撤销')).word).toBe('done');
    await goOn();
    expect(await has('li')).toBe(before);
  });

  test('taken back afterwards comes back as a whole, and everybody concerned is told once', async () => {
    const before = await has('li');
    const done = await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    await goOn();
    expect((await done.press('撤销')).text).toContain('正在接着转回');
    await goOn();
    expect(await has('li')).toBe(before);
    const [card, ...more] = await told('staff.takenBack');
    expect(card).toContain(`${MANY + 3} 位客户已转回`);
    expect(more).toEqual([]);
    expect((await told('staff.undone'))[0]).toContain('交接已全部撤回');
  });

  test('lets nobody begin another of the same person meanwhile', async () => {
    await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    const second = await office.say('wang', '交接 李娜 给 王磊');
    expect(second.word).toBe('refused');
    expect(second.text).toContain('还在进行');
  });
});
