import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await pressSure('li', '认购 C12 A-1-1502 定金=5万');
});
afterEach(async () => {
  await office.close();
});

/** Says a line and presses its first button. */
async function pressSure(who: string, line: string) {
  const question = await office.say(who, line);
  expect(question.word).toBe('confirm');
  const action = question.actions[0]!;
  return await office.press(who, question, action.id);
}

async function sign(): Promise<void> {
  await pressSure('li', '签约 C12 A-1-1502 方案=按揭');
}

async function paid(): Promise<(readonly [string, number, string])[]> {
  const { contracts } = office.store.read;
  const lines = await contracts.lines((await contracts.byRef(1))!.id);
  return lines.map(({ kind, paid: fen, state }) => [kind, fen, state] as const);
}

async function received(): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-01', to: '2026-12-31' });
  return rows.filter(({ figure }) => figure === 'receipts').reduce((sum, { n }) => sum + n, 0);
}

function told(who: string): string {
  return office
    .sent(who)
    .map(({ heading }) => heading)
    .join('\n');
}

describe('money comes in (收款)', () => {
  test('what a consultant says is a claim; finance hears of it and confirms; then it counts', async () => {
    const question = await office.say('li', '收款 D1 5万 刷卡');
    expect(question.word).toBe('confirm');
    expect(question.text).toContain('D1 收款 5万？');
    expect(question.text).toContain('款项：定金 · 刷卡 · 监管账户');
    expect(question.text).toContain('提交后由财务确认，到账才算数。');
    const claim = await office.press('li', question, 'receipt.make.sure');
    expect(claim.text).toContain('R1 已提交，等 钱丽 确认到账');
    expect(await received()).toBe(0);
    await office.pass(1);
    expect(told('qian')).toContain('R1 请确认到账（李娜）');
    const confirmed = await office.pressSent('qian', '已到账');
    expect(confirmed.text).toContain('R1 收款 · 已到账');
    expect(await received()).toBe(5_000_000);
    await office.pass(1);
    expect(told('li')).toContain('R1 C12 王先生 5万 已到账（钱丽）');
    await sign();
    expect(await paid()).toEqual([
      ['downPayment', 5_000_000, 'open'],
      ['loan', 0, 'open'],
    ]);
  });

  test('what finance says counts at once; the payments it pays say so', async () => {
    await sign();
    const made = await pressSure('qian', '收款 H1 91.08万 转账');
    expect(made.text).toContain('R1 已入账 91.08万');
    expect(made.text).toContain('首付 · 转账 · 监管账户');
    expect(await paid()).toEqual([
      ['downPayment', 91_080_000, 'paid'],
      ['loan', 0, 'open'],
    ]);
    await pressSure('qian', '收款 H1 212.52万 银行放款');
    expect((await paid())[1]).toEqual(['loan', 212_520_000, 'paid']);
    expect((await office.say('li', '合同 H1')).text).toContain('已收：303.6万 / 303.6万');
  });

  test('more than is owed is asked about, and kept as credit only when finance says so', async () => {
    await sign();
    const question = await office.say('li', '收款 H1 400万');
    expect(question.text).toContain('还欠 303.6万，这笔多 96.4万。请核对金额；提交后由财务定。');
    await office.press('li', question, 'receipt.make.sure');
    await office.pass(1);
    const asked = await office.pressSent('qian', '已到账');
    expect(asked.word).toBe('confirm');
    expect(asked.text).toContain('多的挂作客户的预存款');
    expect(await received()).toBe(0);
    const kept = await office.press('qian', asked, 'receipt.confirm.over');
    expect(kept.text).toContain('多出的部分挂作预存款');
    expect((await office.say('li', '合同 H1')).text).toContain('预存款：96.4万');
  });

  test('money that is not the price pays no line and is no 回款额', async () => {
    await sign();
    await pressSure('qian', '收款 H1 6万 代收款 转账');
    expect(await received()).toBe(0);
    expect((await paid())[0]).toEqual(['downPayment', 0, 'open']);
  });

  test('what finance does not find is rejected with a reason, and its claimer hears', async () => {
    await pressSure('li', '收款 D1 5万');
    expect((await office.say('qian', '未到账 R1 没有这笔流水')).text).toContain('R1 收款 · 未到账');
    await office.pass(1);
    expect(told('li')).toContain('R1 C12 王先生 5万 未到账（钱丽）');
    expect((await office.say('qian', '到账 R1')).text).toContain('R1 未到账（钱丽');
  });

  test('a reversal takes back what was confirmed, on its own day, and reopens the payment', async () => {
    await sign();
    await pressSure('qian', '收款 H1 91.08万');
    const question = await office.say('qian', '冲销 R1 原因=支票退票');
    expect(question.text).toContain('冲销 R1 91.08万？');
    await office.press('qian', question, 'receipt.reverse.sure');
    expect(await paid()).toEqual([
      ['downPayment', 0, 'open'],
      ['loan', 0, 'open'],
    ]);
    expect(await received()).toBe(0);
    const contract = await office.say('li', '合同 H1');
    expect(contract.text).toContain('收首付 91.08万（R1）');
    expect(contract.text).toContain('冲销 R1');
    expect((await office.say('qian', '冲销 R1 原因=再来')).text).toContain('没有入账，不用冲销');
  });

  test('the same twice on a day is asked about; a consultant settles nothing', async () => {
    await pressSure('li', '收款 D1 5万');
    expect((await office.say('li', '收款 D1 5万')).text).toContain('同一天已经记过一笔一样的：R1');
    expect((await office.say('li', '到账 R1')).word).toBe('denied');
    expect((await office.say('li', '冲销 R1 原因=试试')).word).toBe('denied');
  });

  test.each([
    ['收款 D1 5万 日期=2026-11-30', /还没到。钱到了再记/u],
    ['收款 H9 5万', /没有找到「H9」这笔成交/u],
  ])('%s is refused', async (line, text) => {
    expect((await office.say('li', line)).text).toMatch(text);
  });

  test('a deal that was given up takes no money', async () => {
    await office.press('wang', await office.say('wang', '退定 D1 原因=不要了'), 'subscription.withdraw.sure');
    expect((await office.say('li', '收款 D1 5万')).text).toContain('D1 已退定，不能再收款');
  });
});

describe('the deal may be named as people speak of it', () => {
  test.each([
    [
      'li',
      'H1 到账 首付 62.5万 转账 监管户',
      { contract: 'H1', amount: 625000, kind: '首付', payBy: '转账', account: '监管账户' },
    ],
    ['qian', '到账 H1 50万', { contract: 'H1', amount: 500000 }],
    ['li', '收款 王先生 50万 刷卡', { contract: 'C12', amount: 500000, payBy: '刷卡' }],
    ['li', '收款 C12 50万', { contract: 'C12', amount: 500000 }],
    ['li', '收款 1502 五十万', { contract: '1502', amount: 500000 }],
  ])('%s: %s', async (who, line, fields) => {
    await sign();
    expect(await office.understand(who, line)).toMatchObject({
      command: 'receipt',
      outcome: 'confirm',
      fields,
    });
    expect((await office.say(who, line)).text).toContain('成交：H1 · C12 王先生 · A-1-1502');
  });

  test('合同 王先生 shows his; who has none is told so', async () => {
    await sign();
    expect((await office.say('li', '合同 王先生')).text).toContain('H1 合同 A-1-1502');
    expect((await office.say('li', '收款 C13 5万')).text).toContain('C13 刘女士 没有在办的认购或合同');
  });
});

describe('what is due (应收)', () => {
  test('a payment is reminded of three days before; overdue it is a problem with an owner, closed by the money', async () => {
    await sign();
    await office.pass((4 * 24 - 1) * 60 - 1);
    expect(told('li')).not.toContain('快到期了');
    await office.pass(2);
    expect(told('li')).toContain('H1 C12 王先生 首付快到期了');
    await office.pass(4 * 24 * 60);
    for (const who of ['li', 'wang']) {
      expect(told(who)).toContain('H1 C12 王先生 首付逾期未付');
    }
    expect((await office.say('wang', '今日')).text).toContain('H1 首付 91.08万 逾期未付');
    await pressSure('qian', '收款 H1 91.08万');
    const [problem] = await office.store.read.problems.ofCustomer(
      (await office.store.read.customers.byRef(12))!.id,
      5,
    );
    expect(problem).toMatchObject({ state: 'closed', answer: '首付 91.08万 已付清' });
    await office.pass(1);
    expect((await office.say('wang', '今日')).text).not.toContain('逾期未付');
  });

  test('应收 shows how old what is overdue is, what banks have not paid out, and whom to call', async () => {
    await sign();
    expect((await office.say('li', '应收')).text).toContain('逾期和 7 天内到期：1 笔 91.08万');
    await office.pass(40 * 24 * 60);
    const shown = await office.say('qian', '应收');
    expect(shown.text).toMatch(/31–60 天 \| 1 \| 91\.08万/u);
    expect(shown.text).toContain('逾期合计 91.08万');
    expect(shown.text).toContain('未放款 1 笔 212.52万');
    expect(shown.text).toMatch(
      /H1 \| C12 王先生 \| 首付 \| 91\.08万 \| 2026-11-30 周一（逾期 33 天） \| 李娜/u,
    );
    expect((await office.say('qian', '应收 逾期')).text).toContain('逾期应收 1 笔 91.08万');
    expect((await office.say('chen', '应收')).text).toContain('没有要收的款');
    expect((await office.say('qian', '应收 本月')).text).toContain('这段时间应收 1 笔 212.52万');
    expect((await office.say('qian', '应收 H1')).text).toContain('H1 合同 A-1-1502');
  });
});
