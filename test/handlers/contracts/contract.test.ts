import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

const LINE = '签约 C12 A-1-1502 方案=按揭';

async function subscribed(): Promise<void> {
  await (await office.say('li', '认购 C12 A-1-1502 定金=5万')).press('确认认购');
}

async function signed(line = LINE) {
  await subscribed();
  return await (await office.say('li', line)).press('确认签约');
}

async function unit() {
  return (await office.store.read.units.byKey('A-1-1502'))!;
}

async function figure(name: string): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-23', to: '2026-11-23' });
  return rows.filter((row) => row.figure === name).reduce((total, { n }) => total + n, 0);
}

describe('a subscription becomes a contract (签约)', () => {
  test('it is asked back first, with the price, the payments and their days; nothing is written yet', async () => {
    await subscribed();
    const question = await office.say('li', LINE);
    expect(question).toMatchObject({ word: 'confirm', refs: ['D1', 'A-1-1502', 'C12'] });
    expect(question.text).toContain('C12 王先生 签约 A-1-1502？');
    expect(question.text).toContain('合同价：303.6万');
    expect(question.text).toContain('付款方式：按揭');
    expect(question.text).toContain('备案期限：12-23 周三');
    expect(question.text).toMatch(/首付\D+30%\D+91\.08万\D+11-30 周一/u);
    expect(question.text).toMatch(
      /按揭款\D+70%\D+212\.52万\D+01-22 周五|按揭款\D+70%\D+212\.52万\D+2027-01-22 周五/u,
    );
    expect((await unit()).state).toBe('subscribed');
  });

  test('subscription, unit, customer, payments and figures move together', async () => {
    const made = await signed();
    expect(made).toMatchObject({ word: 'done', refs: ['H1', 'D1', 'A-1-1502', 'C12'] });
    expect(made.text).toContain('恭喜！H1 已签约 A-1-1502');
    const { read } = office.store;
    expect((await unit()).state).toBe('contracted');
    expect((await read.customers.byRef(12))?.state).toBe('contracted');
    expect((await read.deals.subscriptionByRef(1))?.state).toBe('signed');
    const contract = (await read.contracts.byRef(1))!;
    expect(contract).toMatchObject({
      state: 'signed',
      price: 303_600_000,
      day: '2026-11-23',
      plan: 'mortgage',
    });
    const lines = await read.contracts.lines(contract.id);
    expect(lines.map(({ kind, amount, dueDay }) => [kind, amount, dueDay])).toEqual([
      ['downPayment', 91_080_000, '2026-11-30'],
      ['loan', 212_520_000, '2027-01-22'],
    ]);
    expect([await figure('contracts'), await figure('contractValue')]).toEqual([1, 303_600_000]);
  });

  test('the plan may be said line by line, and must come to 100 %', async () => {
    await subscribed();
    const short = await office.say('li', `${LINE} 条款=首付30% 签约7天；按揭款69.99% 签约60天`);
    expect(short.word).toBe('refused');
    expect(short.text).toContain('付款计划合计是 99.99%，要正好 100%。');
    const odd = await office.say('li', `${LINE} 条款=首付30%；剩下的再说`);
    expect(odd.text).toContain('看不懂付款计划里的「剩下的再说」');
    const own = await office.say('li', '签约 1502 分期 条款=首付40% 签约3天；尾款60% 交房 交房=2027-12-31');
    expect(own.word).toBe('confirm');
    expect(own.text).toMatch(/首付\D+40%\D+121\.44万\D+11-26 周四/u);
    expect(own.text).toMatch(/尾款\D+60%\D+182\.16万\D+2027-12-31/u);
  });

  test('an administrator sets the plan of a way of paying; one that does not come to 100 % is refused', async () => {
    const bad = await office.say('admin', '规则 payment.mortgage 首付30% 签约7天；按揭款60% 签约60天');
    expect(bad.word).toBe('refused');
    expect(bad.text).toContain('合计是 90%');
    const good = await office.say('admin', '规则 payment.mortgage 首付20% 签约5天；按揭款80% 网签45天');
    expect(good.text).toContain('首付 20%（签约后 5 天）；按揭款 80%（网签后 45 天）');
    await subscribed();
    const question = await office.say('li', LINE);
    expect(question.text).toMatch(/首付\D+20%\D+60\.72万\D+11-28/u);
    expect(question.text).toMatch(/按揭款\D+80%\D+242\.88万\D+网签后 45 天/u);
  });

  test.each([
    ['a unit that nobody subscribed to', '签约 C12 A-1-1503 方案=按揭', /A-1-1503 还没有认购，不能签约/u],
    ['a customer without a subscription', '签约 C12 方案=按揭', /没有待签约的认购/u],
    ['a deal that does not exist', '签约 D9 方案=按揭', /没有找到「D9」这笔成交/u],
  ])('is refused for %s', async (_, line, text) => {
    const answer = await office.say('li', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toMatch(text);
  });

  test('a hold that ran out a second ago gives nothing to sign, and the answer says so', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    office.advance(121);
    const answer = await office.say('li', LINE);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('A-1-1502 的预留已经到期，也还没有认购，不能签约');
    expect(await office.store.read.contracts.byRef(1)).toBeUndefined();
  });

  test('a customer with one subscription needs no unit; another’s subscription is not his', async () => {
    await subscribed();
    expect((await office.say('li', '签约 王先生 一次性')).word).toBe('confirm');
    const other = await office.say('li', '签约 D1 C13 方案=一次性');
    expect(other.text).toContain('D1 是 C12 王先生 的认购，和您说的客户不一致');
  });

  test('pressed twice it is one contract; a signed one is told', async () => {
    await subscribed();
    const question = await office.say('li', LINE);
    await question.press('确认签约');
    expect((await question.press('确认签约')).word).toBe('refused');
    expect((await office.say('li', LINE)).text).toContain('A-1-1502 已经签约：H1');
    expect((await office.say('wang', '退定 D1 原因=不要了')).text).toContain('D1 已签约');
  });

  test.each([
    ['日期=2026-11-24', /签约日期 明天 11-24 周二 还没到/u],
    ['日期=2026-11-20', /签约日期不能早于认购日期/u],
    ['交房=2026-11-01', /交房日期不能早于签约日期/u],
  ])('bears no impossible day: %s', async (part, text) => {
    await subscribed();
    expect((await office.say('li', `${LINE} ${part}`)).text).toMatch(text);
  });
});

describe('a contract goes its dated steps', () => {
  test('网签, then 备案; each with its day, each may be taken back; payments that wait for it get theirs', async () => {
    await office.say('admin', '规则 payment.mortgage 首付20% 签约5天；按揭款80% 网签45天');
    await signed();
    expect((await office.say('he', '备案 H1')).text).toContain('现在不能备案：先网签，再备案');
    const registered = await office.say('he', '网签 H1');
    expect(registered.text).toContain('H1 合同 A-1-1502 · 已网签');
    const contract = (await office.store.read.contracts.byRef(1))!;
    const [, loan] = await office.store.read.contracts.lines(contract.id);
    expect(loan).toMatchObject({ dueDay: '2027-01-07' });
    await office.say('he', '撤销');
    expect((await office.store.read.contracts.byRef(1))?.state).toBe('signed');
    expect((await office.store.read.contracts.lines(contract.id))[1]).toMatchObject({ dueDay: null });
    await office.say('he', '网签 H1');
    expect((await office.say('he', '备案 H1')).text).toContain('已备案');
    expect((await office.say('he', '网签 H1')).text).toContain('不用再网签');
  });

  test('a consultant takes none, and somebody else’s contract does not exist for him', async () => {
    await signed();
    expect((await office.say('li', '网签 H1')).word).toBe('denied');
    expect((await office.say('chen', '合同 H1')).text).toContain('没有找到「H1」这笔成交');
  });

  test('讲解 H1 puts down that the customer understood it: who explained it, when, and which clauses', async () => {
    await signed();
    expect((await office.say('li', '合同 H1')).text).toContain('条款讲解：还没有记录');
    const said = await office.say('li', '讲解 H1 付款方式、违约责任、交付标准');
    expect(said.text).toContain('条款讲解：今天 11-23 周一 10:00 李娜：付款方式、违约责任、交付标准');
    await office.say('li', '撤销');
    expect((await office.say('li', '合同 H1')).text).toContain('条款讲解：还没有记录');
    expect((await office.say('li', '讲解 H1')).text).toContain('还差一点');
  });

  test.each(['H1', 'D1', 'ｈ１', 'H1？'])('its number alone is enough: %s', async (line) => {
    await signed();
    expect((await office.say('li', line)).text).toContain('H1 合同 A-1-1502 · 已签约');
  });

  test('full-width letters and digits are read in a line, in a plan and in a field of a form', async () => {
    await subscribed();
    const line = '签约 Ｃ１２ Ａ－１－１５０２ 方案＝分期 条款＝首付４０％ 签约３天；尾款６０％ 签约９０天';
    const question = await office.say('li', line);
    expect(question.word).toBe('confirm');
    expect(question.text).toMatch(/首付\D+40%\D+121\.44万\D+11-26/u);
    await question.press('确认签约');
    const registered = await (await office.say('he', '网签')).submit({ contract: 'Ｈ１' });
    expect(registered.text).toContain('H1 合同 A-1-1502 · 已网签');
  });

  test('合同 H1 shows what was agreed, how its payments stand and what has happened', async () => {
    await signed();
    const shown = await office.say('li', '合同 H1');
    expect(shown.text).toContain('H1 合同 A-1-1502 · 已签约');
    expect(shown.text).toContain('已收：0元 / 303.6万');
    expect(shown.text).toContain('扫描件：待上传，期限 11-26 周四 18:00');
    expect(shown.text).toContain('今天 11-23 周一　认购 D1');
    expect(shown.text).toContain('今天 11-23 周一　签约 H1');
    expect((await office.say('li', '合同 1502')).refs).toContain('H1');
  });
});
