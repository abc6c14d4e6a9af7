import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Contract } from '../../../src/domain/contract.ts';
import { isLive, isLocked } from '../../../src/domain/contracts/contractSteps.ts';
import type { Subscription } from '../../../src/domain/deal.ts';
import { isReservation } from '../../../src/domain/deals/isReservation.ts';
import { figuresOf } from '../../../src/domain/kpi/figures.ts';
import { allocate, houseMoney } from '../../../src/domain/payments/allocate.ts';
import { reservationMoney } from '../../../src/domain/payments/reservationMoney.ts';
import type { Receipt } from '../../../src/domain/payments/receipt.ts';
import { systemIds } from '../../../src/ids.ts';
import type { JobContext } from '../../../src/jobs/jobDefinition.ts';
import { reservationEnd } from '../../../src/jobs/kinds/reservationEnd.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

const UNITS = ['A-1-1502', 'A-1-1503'];
/** Whose customers they are, and their numbers. */
const CUSTOMERS = [
  ['li', 12],
  ['li', 13],
  ['chen', 20],
] as const;

/** Who lets a reservation run out. */
const CLOCK = 'clock';

/** What somebody says; whatever is asked back is confirmed. The numbers may be of what does not exist, or is over. */
type Act = readonly [who: string, line: string];

const unit = fc.constantFrom(...UNITS);
/** The lowest are those that there are first. */
const number = fc.oneof(
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(2) },
  fc.integer({ min: 3, max: 5 }),
);
/** A walk of one deal from end to end stands among what is done at random. */
const often = (arbitrary: fc.Arbitrary<Act>) => ({ weight: 4, arbitrary });
const seldom = (arbitrary: fc.Arbitrary<Act>) => ({ weight: 1, arbitrary });
const act: fc.Arbitrary<Act> = fc.oneof(
  often(
    fc
      .tuple(fc.constantFrom(...CUSTOMERS), unit)
      .map(([[who, ref], key]): Act => [who, `认购 C${ref} ${key} 定金=5万`]),
  ),
  often(
    fc
      .tuple(number, fc.constantFrom('按揭', '一次性', '分期'))
      .map(([n, plan]): Act => ['he', `签约 D${n} 方案=${plan}`]),
  ),
  often(
    fc
      .tuple(fc.constantFrom(...CUSTOMERS), unit)
      .map(([[who, ref], key]): Act => [who, `小定 C${ref} ${key} 2万 刷卡`]),
  ),
  seldom(number.map((n): Act => ['li', `退小定 D${n} 原因=不买了`])),
  seldom(number.map((n): Act => [CLOCK, `D${n}`])),
  seldom(number.map((n): Act => ['wang', `退定 D${n} 原因=不买了`])),
  seldom(number.map((n): Act => ['gao', `挞定 D${n} 原因=逾期`])),
  often(
    fc
      .tuple(number, fc.constantFrom('D', 'H'), fc.integer({ min: 1, max: 400 }))
      .map(([n, kind, wan]): Act => ['qian', `收款 ${kind}${n} ${wan}万`]),
  ),
  seldom(number.map((n): Act => ['qian', `冲销 R${n} 原因=退票`])),
  often(number.map((n): Act => ['he', `网签 H${n}`])),
  often(number.map((n): Act => ['he', `备案 H${n}`])),
  seldom(number.map((n): Act => ['wang', `退房 H${n} 原因=贷款没批`])),
  often(fc.tuple(number, unit).map(([n, key]): Act => ['wang', `换房 H${n} ${key} 原因=换一套`])),
  seldom(number.map((n): Act => ['he', `注销网签 H${n}`])),
  seldom(
    fc
      .tuple(number, fc.integer({ min: 1, max: 90 }))
      .map(([n, wan]): Act => ['wang', `退款 H${n} ${wan}万 原因=多付`]),
  ),
  often(number.map((n): Act => ['gao', `审批 S${n} 同意`])),
  seldom(number.map((n): Act => ['qian', `到账 R${n}`])),
);

/** From a reservation over a swap to the filing: what chance seldom finds with so many ways beside it. */
const WALK: Act[][] = (
  [
    ['li', '小定 C12 A-1-1502 2万 刷卡'],
    ['qian', '到账 R1'],
    ['li', '认购 C12 A-1-1502 定金=5万'],
    ['he', '签约 D1 方案=按揭'],
    ['qian', '收款 H1 91万'],
    ['wang', '换房 H1 A-1-1503 原因=换一套'],
    ['gao', '审批 S1 同意'],
    ['he', '网签 H2'],
    ['he', '备案 H2'],
  ] as const
).map((one) => [one]);

async function does(office: SalesOffice, [who, line]: Act): Promise<void> {
  if (who === CLOCK) {
    await runsOut(office, Number(line.slice(1)));
    return;
  }
  const answer = await office.say(who, line);
  if (answer.word === 'confirm') {
    await answer.press('确认');
  }
}

/** What its job does when its time has come. */
async function runsOut({ store }: SalesOffice, ref: number): Promise<void> {
  const subscription = await store.read.deals.subscriptionByRef(ref);
  if (subscription !== undefined) {
    const { id, signBy } = subscription;
    const context = { payload: { subscriptionId: id }, now: signBy, ids: systemIds };
    await store.tx(async (session) => {
      await reservationEnd.run(session, context as JobContext<'reservationEnd'>, undefined);
    });
  }
}

interface Book {
  readonly subscriptions: readonly Subscription[];
  readonly contracts: readonly Contract[];
  readonly receipts: readonly Receipt[];
}

async function bookOf({ store: { read } }: SalesOffice): Promise<Book> {
  const book = {
    subscriptions: [] as Subscription[],
    contracts: [] as Contract[],
    receipts: [] as Receipt[],
  };
  for (const [, ref] of CUSTOMERS) {
    const { id } = (await read.customers.byRef(ref))!;
    book.subscriptions.push(...(await read.deals.ofCustomer(id, 100)));
    book.contracts.push(...(await read.contracts.ofCustomer(id, 100)));
    book.receipts.push(...(await read.receipts.ofCustomer(id, 100)));
  }
  return book;
}

/** No unit is in two live deals, and its state and its lock say so. */
async function unitsAreRight(
  { store: { read } }: SalesOffice,
  { subscriptions, contracts }: Book,
): Promise<void> {
  for (const key of UNITS) {
    const { id, state } = (await read.units.byKey(key))!;
    const open = subscriptions.filter((one) => one.unitId === id && one.state === 'active');
    const reserved = subscriptions.filter((one) => one.unitId === id && one.state === 'reserved');
    const signed = contracts.filter((one) => one.unitId === id && isLive(one));
    const locked = contracts.filter((one) => one.unitId === id && isLocked(one));
    expect(open.length + reserved.length + signed.length + locked.length).toBeLessThanOrEqual(1);
    const expected =
      reserved.length > 0
        ? 'reserved'
        : open.length > 0
          ? 'subscribed'
          : signed.length + locked.length > 0
            ? 'contracted'
            : 'forSale';
    expect(state).toBe(expected);
    expect((await read.deals.active(id)) !== undefined).toBe(expected !== 'forSale');
  }
}

/**
 * Money in is money accounted for: of every contract that stands, what is paid of its lines and its credit is what finance confirmed; a
 * reservation has no house money, and what was subscribed to none of a reservation's.
 */
async function moneyIsRight(
  { store: { read } }: SalesOffice,
  { subscriptions, contracts, receipts }: Book,
): Promise<void> {
  for (const subscription of subscriptions) {
    const mine = receipts.filter((one) => one.subscriptionId === subscription.id);
    if (isReservation(subscription)) {
      expect(houseMoney(mine)).toEqual({ bank: 0, own: 0 });
    } else {
      expect(reservationMoney(mine)).toEqual({ kept: 0, said: 0 });
    }
  }
  for (const contract of contracts.filter(isLive)) {
    const lines = await read.contracts.lines(contract.id);
    const mine = receipts.filter(({ subscriptionId }) => subscriptionId === contract.subscriptionId);
    const { bank, own } = houseMoney(mine);
    const paid = lines.reduce((sum, line) => sum + line.paid, 0);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(contract.price);
    expect(paid + allocate(lines, mine).credit).toBe(Math.max(0, bank + own));
    for (const line of lines) {
      expect(line.state).toBe(line.paid === line.amount ? 'paid' : 'open');
    }
  }
}

/** The figures that were kept with the writes are those that the records give. */
async function figuresAreRight({ store: { read } }: SalesOffice, book: Book): Promise<void> {
  const counted = new Map<string, number>();
  const add = (figure: string, n: number): void => {
    counted.set(figure, (counted.get(figure) ?? 0) + n);
  };
  for (const [kind, records] of [
    ['subscription', book.subscriptions],
    ['contract', book.contracts],
    ['receipt', book.receipts],
  ] as const) {
    for (const figure of figuresOf(kind)) {
      add(figure.key, 0);
      for (const record of records) {
        for (const { n } of (figure.contributions as (one: typeof record) => readonly { n: number }[])(
          record,
        )) {
          add(figure.key, n);
        }
      }
    }
  }
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-01', to: '2026-12-31' });
  for (const [figure, n] of counted) {
    const kept = rows.filter((row) => row.figure === figure).reduce((sum, row) => sum + row.n, 0);
    expect([figure, kept]).toEqual([figure, n]);
  }
}

test('whatever several people do at once: no unit in two deals, money in is money accounted for, figures are a recount', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 30, maxLength: 40 }),
      async (rounds) => {
        const office = await openSalesOffice();
        try {
          for (const round of rounds) {
            await Promise.all(round.map(async (one) => does(office, one)));
            const book = await bookOf(office);
            await unitsAreRight(office, book);
            await moneyIsRight(office, book);
            for (const { state } of [...book.contracts, ...book.receipts, ...book.subscriptions]) {
              reached.add(state);
            }
          }
          await figuresAreRight(office, await bookOf(office));
        } finally {
          await office.close();
        }
      },
    ),
    { numRuns: 11, seed: 7, examples: [[WALK]] },
  );
  // A walk that goes nowhere would find everything right.
  expect(reached).toEqual(
    new Set([
      ...(['reserved', 'active', 'signed', 'withdrawn', 'forfeited', 'lapsed', 'dropped'] as const),
      ...(['registered', 'filed', 'cancelled', 'swapped'] as const),
      ...(['claimed', 'confirmed', 'reversed'] as const),
    ]),
  );
}, 120_000);
