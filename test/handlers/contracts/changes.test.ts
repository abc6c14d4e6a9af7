import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await pressFirst('li', '认购 C12 A-1-1502 定金=5万');
  await pressFirst('li', '签约 C12 A-1-1502 方案=按揭');
  await pressFirst('qian', '收款 H1 91.08万');
});
afterEach(async () => {
  await office.close();
});

/** Says a line and presses its first button. */
async function pressFirst(who: string, line: string) {
  const question = await office.say(who, line);
  expect(question.word).toBe('confirm');
  return await office.press(who, question, question.actions[0]!.id);
}

/** The manager agrees, then the director. */
async function agreed(): Promise<void> {
  for (const who of ['wang', 'gao']) {
    await office.pass(1);
    expect((await office.pressSent(who, '同意')).word).toBe('done');
  }
  await office.pass(1);
}

function chat(who: string): string {
  return JSON.stringify(office.sent(who));
}

async function unit(key: string) {
  return (await office.store.read.units.byKey(key))!;
}

async function contract(ref: number) {
  return (await office.store.read.contracts.byRef(ref))!;
}

async function customerState(ref: number): Promise<string | undefined> {
  return (await office.store.read.customers.byRef(ref))?.state;
}

async function figure(name: string): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-01', to: '2026-12-31' });
  return rows.filter((row) => row.figure === name).reduce((total, { n }) => total + n, 0);
}

describe('a contract is given up (退房)', () => {
  test('by an approved application alone: contract, payments, unit, customer and figures move together', async () => {
    const asked = await office.say('li', '退房 H1 原因=贷款批不下来');
    expect(asked.text).toContain('S1 已报 王磊 审批');
    expect((await contract(1)).state).toBe('signed');
    await office.pass(1);
    const card = chat('wang');
    expect(card).toContain('S1 李娜申请退房：C12 王先生 A-1-1502');
    expect(card).toContain('91.08万');
    expect(card).toContain('按揭款 212.52万');
    expect((await office.say('li', '换房 H1 A-1-1503 原因=换一套')).text).toContain('已经有一份申请 S1');
    await agreed();
    expect(await contract(1)).toMatchObject({ state: 'cancelled', endReason: '贷款批不下来' });
    expect(await office.store.read.contracts.lines((await contract(1)).id)).toEqual([]);
    expect((await unit('A-1-1502')).state).toBe('forSale');
    expect(await office.store.read.deals.active((await unit('A-1-1502')).id)).toBeUndefined();
    expect(await customerState(12)).toBe('prospect');
    expect([await figure('contracts'), await figure('contractsCancelled')]).toEqual([1, 1]);
    expect(await figure('contractsCancelledValue')).toBe(303_600_000);
    expect((await office.say('li', '收款 H1 5万')).text).toContain('H1 已退房，不能再收款');
    expect((await office.say('li', '退房 H1 原因=再来')).text).toContain('H1 已退房，不能再办');
  });

  test('the unit stays locked until the online signing is revoked', async () => {
    await office.say('he', '网签 H1');
    await office.say('li', '退房 H1 原因=贷款批不下来');
    await office.pass(1);
    expect(chat('wang')).toContain('注销网签前，房源不能再卖');
    await agreed();
    expect((await unit('A-1-1502')).state).toBe('contracted');
    expect((await office.say('chen', '认购 C20 A-1-1502 定金=5万')).text).toContain('现在是签约，不能认购');
    const revoked = await office.say('he', '注销网签 H1');
    expect(revoked.text).toContain('H1 网签已注销，A-1-1502 放回待售');
    expect((await unit('A-1-1502')).state).toBe('forSale');
    expect((await office.say('he', '注销网签 H1')).text).toContain('没有要注销的网签');
    expect((await office.say('chen', '认购 C20 A-1-1502 定金=5万')).word).toBe('confirm');
  });

  test('what was refused changes nothing', async () => {
    await office.say('li', '退房 H1 原因=再想想');
    await office.say('wang', '审批 S1 不同意 先谈谈');
    expect((await contract(1)).state).toBe('signed');
    expect((await unit('A-1-1502')).state).toBe('contracted');
  });
});

describe('money goes back (退款)', () => {
  test('never more than came in; finance pays what was granted, and then it counts', async () => {
    expect((await office.say('li', '退款 H1 100万 原因=多付')).text).toContain('H1 最多能退 91.08万');
    await office.say('li', '退款 H1 10万 原因=多付');
    await agreed();
    expect(await figure('receipts')).toBe(91_080_000);
    expect(chat('qian')).toContain('R2 退款已批，请付款后确认');
    const paid = await office.pressSent('qian', '已付款');
    expect(paid.text).toContain('R2 退款 · 已付款');
    expect(await figure('receipts')).toBe(81_080_000);
    expect((await office.say('li', '合同 H1')).text).toContain('已收：81.08万 / 303.6万');
    expect((await office.say('li', '退款 H1 85万 原因=再退')).text).toContain('最多能退 81.08万');
  });

  test('without a receipt there is nothing to refund', async () => {
    await pressFirst('li', '认购 C13 A-1-1503 定金=5万');
    expect((await office.say('li', '退款 D2 1万 原因=不买了')).text).toContain(
      'D2 还没有确认到账的收款，没有可退的',
    );
  });
});

describe('a contract goes on with another unit (换房)', () => {
  test('its money goes with it; it is no new sale, only the difference counts', async () => {
    const price = (await unit('A-1-1503')).listPrice!;
    await office.say('li', '换房 H1 A-1-1503 原因=想要大一点');
    await office.pass(1);
    expect(chat('wang')).toContain('C12 王先生 换到 A-1-1503');
    await agreed();
    expect((await contract(1)).state).toBe('swapped');
    const swapped = await contract(2);
    expect(swapped).toMatchObject({ state: 'signed', price, swappedPrice: 303_600_000 });
    expect([(await unit('A-1-1502')).state, (await unit('A-1-1503')).state]).toEqual([
      'forSale',
      'contracted',
    ]);
    const lines = await office.store.read.contracts.lines(swapped.id);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(price);
    expect(lines.reduce((sum, { paid }) => sum + paid, 0)).toBe(91_080_000);
    expect([await figure('contracts'), await figure('contractValue')]).toEqual([1, price]);
    expect(await customerState(12)).toBe('contracted');
    expect((await office.say('li', '合同 H1')).text).toContain('H1 合同 A-1-1502 · 已换房');
    expect((await office.say('li', '合同 A-1-1503')).text).toContain('H2 合同 A-1-1503 · 已签约');
  });

  test('whoever decides sees its payments as they would be, counted from the day of the swap', async () => {
    await office.pass(10 * 24 * 60);
    await office.say('li', '换房 H1 A-1-1503 原因=想要大一点');
    await office.pass(1);
    expect(chat('wang')).toMatch(/"label":"原付款日","value":"按揭款 212\.52万 2027-01-22 周五"/u);
    expect(chat('wang')).toMatch(/"label":"新付款日","value":"按揭款 178\.22万 2027-02-01 周一"/u);
  });

  test('not to a unit that is gone by the time of the decision', async () => {
    await office.say('li', '换房 H1 A-1-1503 原因=想要大一点');
    await office.pass(1);
    await office.pressSent('wang', '同意');
    await pressFirst('chen', '认购 C20 A-1-1503 定金=5万');
    await office.pass(1);
    const late = await office.pressSent('gao', '同意');
    expect(late.text).toContain('A-1-1503 现在是认购，不能换');
    expect((await contract(1)).state).toBe('signed');
  });
});

describe('a contract is changed (变更)', () => {
  test('another payment plan: what is paid counts for it, finance agrees as well', async () => {
    await office.say('li', '变更 H1 方案=分期 条款=首付50% 签约3天；尾款50% 签约90天 原因=不贷款了');
    await office.pass(1);
    expect(chat('wang')).toContain('分期：首付 50%（签约后 3 天）；尾款 50%（签约后 90 天）');
    await office.pressSent('wang', '同意');
    await office.pass(1);
    await office.pressSent('qian', '同意');
    const lines = await office.store.read.contracts.lines((await contract(1)).id);
    expect(lines.map(({ kind, amount, paid }) => [kind, amount, paid])).toEqual([
      ['downPayment', 151_800_000, 91_080_000],
      ['balance', 151_800_000, 0],
    ]);
    expect((await contract(1)).plan).toBe('instalments');
  });

  test('another buyer (更名): the deal and its money are his', async () => {
    await office.say('li', '按揭 H1 银行=工行 金额=212万');
    await office.say('li', '变更 H1 客户=C13 原因=过户给女儿');
    await office.pass(1);
    await office.pressSent('wang', '同意');
    const to = (await office.store.read.customers.byRef(13))!;
    expect((await contract(1)).customerId).toBe(to.id);
    const { receipts, loans } = office.store.read;
    expect((await receipts.ofCustomer(to.id, 5)).length).toBe(1);
    expect((await loans.ofCustomer(to.id, 5)).length).toBe(1);
    expect([await customerState(12), await customerState(13)]).toEqual(['prospect', 'contracted']);
  });

  test.each([
    ['变更 H1 原因=改一下', /改什么？/u],
    ['变更 H1 方案=分期 共有人=刘女士 原因=都改', /一次只改一样/u],
    ['变更 H1 条款=首付30%；尾款60% 原因=少付', /合计是 90%/u],
  ])('%s is asked about', async (line, text) => {
    expect((await office.say('li', line)).text).toMatch(text);
  });
});
