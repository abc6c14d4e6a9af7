import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await pressSure('li', '认购 C12 A-1-1502 定金=5万');
  await pressSure('li', '签约 C12 A-1-1502 方案=按揭');
});
afterEach(async () => {
  await office.close();
});

/** Says a line and presses its first button. */
async function pressSure(who: string, line: string) {
  const question = await office.say(who, line);
  expect(['confirm', 'ask']).toContain(question.word);
  return await office.press(who, question, question.actions[0]!.id);
}

async function loan() {
  const { contracts, loans } = office.store.read;
  return await loans.ofContract((await contracts.byRef(1))!.id);
}

/** Opens the loan and takes its steps up to the approval. */
async function approved(): Promise<void> {
  await office.say('li', '按揭 H1 银行=工行 金额=212万');
  await office.say('li', '按揭 H1 资料齐');
  await office.say('he', '按揭 H1 面签');
  await office.say('he', '按揭 H1 批了 200万');
}

describe('the loan of a contract (按揭)', () => {
  test('is asked for with bank and amount, and shows which papers are missing', async () => {
    const none = await office.say('li', '按揭 H1');
    expect(none.text).toContain('H1 还没有办按揭。请写银行和金额，例如 按揭 H1 银行=工行 金额=212万');
    const opened = await office.say('li', '按揭 H1 银行=工行 金额=212万');
    expect(opened).toMatchObject({ word: 'done', refs: ['H1', 'A-1-1502', 'C12'] });
    expect(opened.text).toContain('H1 按揭 A-1-1502 · 收集资料');
    expect(opened.text).toContain('银行：工行 · 商业贷款');
    expect(opened.text).toContain(
      '资料：已收 0/6，还缺 身份证、户口本、收入证明、银行流水、征信报告、首付款凭证',
    );
    expect(opened.text).toContain('下一步：资料齐');
    expect(await loan()).toMatchObject({ bank: '工行', amount: 212_000_000, fund: 0, state: 'open' });
  });

  test('a part may come from the provident fund, or all of it', async () => {
    const mixed = await office.say('li', '按揭 H1 银行=工行 金额=212万 公积金=60万');
    expect(mixed.text).toContain('银行：工行 · 组合贷款');
    expect(mixed.text).toContain('贷款金额：212万（其中公积金 60万）');
    expect((await office.say('li', '按揭 H1 公积金=300万 金额=212万')).text).toContain(
      '公积金部分不能超过贷款总额 212万',
    );
    await office.say('li', '撤销');
    expect(await loan()).toBeUndefined();
    const fund = await office.say('li', '按揭 H1 公积金=60万');
    expect(fund.text).toContain('银行：公积金中心 · 公积金贷款');
  });

  test('papers are ticked by their names; with the last of them they are complete', async () => {
    await office.say('li', '按揭 H1 工行 212万');
    const some = await office.say('li', '按揭 H1 收到 身份证 收入证明');
    expect(some.text).toContain('已收 2/6，还缺 户口本、银行流水、征信报告、首付款凭证');
    expect((await office.say('li', '按揭 H1 收到 结婚证')).text).toContain(
      '资料清单里没有「结婚证」。需要的有：身份证、户口本',
    );
    const all = await office.say('li', '按揭 H1 收到 户口本、流水、征信、首付款凭证');
    expect(all.text).toContain('资料：已收齐');
    expect(all.text).toContain('下一步：面签');
    expect(await loan()).toMatchObject({ state: 'documented', documentedDay: '2026-11-23' });
    await office.say('li', '撤销');
    expect(await loan()).toMatchObject({ state: 'open', received: ['身份证', '收入证明'] });
  });

  test('goes its dated steps in order, by consultant or clerk; a step can be taken back', async () => {
    await office.say('li', '按揭 H1 银行=工行 金额=212万');
    expect((await office.say('li', '按揭 H1 面签')).text).toContain('还不能记「面签」：下一步是「资料齐」');
    expect((await office.say('li', '按揭 H1 资料齐了')).text).toContain('· 资料齐');
    expect((await office.say('he', '按揭 H1 面签 日期=2026-11-24')).text).toContain('日期不能晚于今天');
    const signed = await office.say('he', '按揭 H1 面签');
    expect(signed.text).toContain('面签：今天 11-23 周一');
    await office.say('he', '撤销');
    expect((await loan())?.state).toBe('documented');
    await office.say('he', '按揭 H1 面签');
    expect((await office.say('he', '按揭 H1 批了 220万')).text).toContain('批复金额不能超过申请的 212万');
    expect((await office.say('li', '合同 H1')).text).toContain('今天 11-23 周一　按揭面签');
    const granted = await office.say('he', '按揭 H1 批了 200万');
    expect(granted.text).toContain('批复金额：200万，比申请少 12万，差额要客户自己补');
    expect((await office.say('he', '按揭 H1 面签')).text).toContain('H1 已面签（今天 11-23 周一），不用再记');
  });

  test('more than the plan expects of a bank is asked back', async () => {
    const question = await office.say('li', '按揭 H1 银行=工行 金额=230万');
    expect(question.word).toBe('ask');
    expect(question.text).toContain('H1 办 工行 按揭 230万？');
    expect(question.text).toContain('付款计划里的按揭款是 212.52万，这笔多 17.48万');
    expect(await loan()).toBeUndefined();
    await office.press('li', question, 'loan.open.sure');
    expect((await loan())?.amount).toBe(230_000_000);
  });

  test('another bank after the signing starts again; the papers still count', async () => {
    await approved();
    const question = await office.say('li', '按揭 H1 银行=建行');
    expect(question.text).toContain('已经面签过：改了要从资料重新办，收到的资料还算');
    await office.press('li', question, 'loan.open.sure');
    expect(await loan()).toMatchObject({
      bank: '建行',
      state: 'documented',
      approved: null,
      signedDay: null,
    });
  });

  test('what the bank pays out is no money yet: finance hears of it and enters it with one button', async () => {
    await approved();
    await office.pass(24 * 60);
    const question = await office.say('li', '按揭 H1 放款');
    expect(question.text).toContain('H1 工行 今天 11-24 周二 放款 200万？确认后通知财务查账入账，不能撤销。');
    const paid = await office.press('li', question, 'loan.paidOut.sure');
    expect(paid.text).toContain('已通知 钱丽 查账入账，到账才算数');
    expect((await office.say('li', '合同 H1')).text).toContain('已收：0元 / 303.6万');
    expect((await office.say('li', '撤销')).text).toContain('已经通知财务查账，放款不能撤销');
    await office.pass(1);
    const entered = await office.pressSent('qian', '入账');
    expect(entered.text).toContain('H1 收款 200万？');
    expect(entered.text).toContain('款项：按揭款 · 银行放款 · 监管账户');
    await office.press('qian', entered, 'receipt.make.sure');
    expect((await office.say('li', '合同 H1')).text).toContain('已收：200万 / 303.6万');
    expect((await office.say('li', '按揭 H1 银行=建行')).text).toContain('已经放款，不能再改');
  });

  test('opened by two at one moment it is one loan', async () => {
    const question = await office.say('li', '按揭 H1 银行=工行 金额=230万');
    const answers = await Promise.all([
      office.press('li', question, 'loan.open.sure'),
      office.press('wang', question, 'loan.open.sure'),
    ]);
    expect(answers.map(({ word }) => word)).toEqual(['done', 'done']);
    expect((await office.store.read.loans.ofCustomer((await loan())!.customerId, 5)).length).toBe(1);
  });
});

describe('what is not paid out (按揭)', () => {
  test('is listed with the days since the last step, the longest first, within reach', async () => {
    expect((await office.say('li', '按揭')).text).toContain('没有等放款的按揭');
    await approved();
    await office.pass(40 * 24 * 60);
    const shown = await office.say('li', '按揭');
    expect(shown).toMatchObject({ word: 'done', refs: ['H1'] });
    expect(shown.text).toContain('还没放款 1 笔 200万');
    expect(shown.text).toMatch(/H1 \| C12 王先生 \| 工行 \| 200万 \| 已审批 \| 40 天 \| 李娜/u);
    expect((await office.say('qian', '按揭')).refs).toEqual(['H1']);
    expect((await office.say('chen', '按揭')).text).toContain('没有等放款的按揭');
    expect((await office.say('li', '按揭 H1')).text).toContain('下一步：放款（上一步到今天 40 天）');
  });
});

describe('who deals with a loan', () => {
  test('finance and supervisors look, and take no step; somebody else’s contract does not exist', async () => {
    await office.say('li', '按揭 H1 银行=工行 金额=212万');
    const shown = await office.say('qian', '按揭 H1');
    expect(shown.text).toContain('· 收集资料');
    expect(shown.actions).toEqual([]);
    expect((await office.say('qian', '按揭 H1 资料齐')).word).toBe('denied');
    expect((await office.say('zhou', '按揭 H1 银行=建行')).word).toBe('denied');
    expect((await office.say('chen', '按揭 H1')).text).toContain('没有找到「H1」这笔成交');
  });

  test('is said in English, too', async () => {
    await office.say('li', 'loan H1 bank=ICBC amount=2120000');
    expect((await office.say('li', 'loan H1 documents complete')).text).toContain('documents complete');
    expect((await office.say('li', 'loan H1 signed at the bank')).text).toContain('Next: approval');
    expect((await office.say('li', 'loan H1 approved 2000000')).text).toContain('¥120,000 less');
    expect((await office.say('li', 'loan H1 paid out')).word).toBe('ask');
  });
});

test('what a customer says of loans is no command', async () => {
  expect((await office.say('li', '按揭办不下来，客户征信有问题')).text).toContain('已记录跟进：C12 王先生');
  await office.say('li', '按揭H1 银行=工行 金额=212万');
  expect((await office.say('li', '按揭H1 资料齐')).text).toContain('· 资料齐');
});
