import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

async function bought(): Promise<void> {
  await (await office.say('li', '认购 C12 A-1-1502 定金=5万')).press('确认认购');
}

async function receipts() {
  const { read } = office.store;
  return await read.receipts.ofCustomer((await read.customers.byRef(12))!.id, 10);
}

async function received(): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-01', to: '2026-12-31' });
  return rows.filter(({ figure }) => figure === 'receipts').reduce((sum, { n }) => sum + n, 0);
}

describe('a subscription says how the deposit was paid and by when it is signed', () => {
  test.each([
    '王先生定了1502 定金五万 刷卡 七天内签',
    '认购 C12 A-1-1502 定金=5万 刷卡 签约=11-30',
    '认购 C12 A-1-1502 定金5万 刷卡 11-30前签',
    '认购 C12 A-1-1502 定金5万 刷卡 签约11月30日',
    '认购 王先生 1502 5万定金 刷卡 一周内签约',
    'subscribe C12 A-1-1502 deposit=50000 card sign by 11-30',
  ])('%s', async (line) => {
    expect(await office.understand('li', line)).toMatchObject({
      command: 'subscribe',
      outcome: 'confirm',
      fields: { customer: 'C12', unit: 'A-1-1502', deposit: 50_000, payBy: '刷卡', signBy: '2026-11-30' },
    });
  });

  test('the deposit becomes a claim, and counts when finance confirms it', async () => {
    const question = await office.say('li', '王先生定了1502 定金五万 刷卡 七天内签');
    expect(question.text).toContain('签约期限：11-30 周一 18:00');
    expect(question.text).toContain('定金 5万（刷卡）一起提交财务，确认到账才算回款');
    const made = await question.press('确认认购');
    expect(made.refs).toEqual(['D1', 'A-1-1502', 'C12', 'R1']);
    expect(made.text).toContain('R1 已提交，等 钱丽 确认到账');
    expect(await receipts()).toMatchObject([{ kind: 'deposit', method: 'card', state: 'claimed' }]);
    expect(await received()).toBe(0);
    await office.say('qian', '到账 R1');
    expect(await received()).toBe(5_000_000);
  });

  test('without a word of it nothing is claimed', async () => {
    await bought();
    expect(await receipts()).toEqual([]);
  });

  test('a later date than the rule is said, one that is over or far away is refused', async () => {
    const later = await office.say('li', '认购 C12 A-1-1502 定金=5万 签约=12-10');
    expect(later.text).toContain('签约期限：12-10 周四 18:00');
    expect(later.text).toContain('签约期限比规定的晚（规定 11-30 周一 18:00）');
    for (const day of ['2027-06-30', '2026-11-01']) {
      const answer = await office.say('li', `认购 C12 A-1-1502 定金=5万 签约=${day}`);
      expect(answer.text).toContain('签约期限要在今天以后、60 天以内');
    }
  });
});

describe('a bare small number is no amount yet', () => {
  beforeEach(bought);

  test('收款 D1 50 is asked about once, and the sentence is kept', async () => {
    const question = await office.say('li', '收款 D1 50 刷卡');
    expect(question).toMatchObject({ word: 'ask', buttons: ['50元', '50万'] });
    expect(question.text).toContain('50 是 50元，还是 50万？');
    const meant = await question.press('50万');
    expect(meant.word).toBe('confirm');
    expect(meant.text).toContain('D1 收款 50万？');
    expect(meant.text).toContain('刷卡');
    const little = await (await office.say('li', '收款 D1 50')).press('50元');
    expect(little.text).toContain('D1 收款 50元？');
    expect((await little.press('确认')).text).toContain('R1 已提交');
    expect(await receipts()).toMatchObject([{ amount: 5_000 }]);
  });

  test.each([
    ['收款 D1 500000', '50万'],
    ['收款 D1 50元', '50元'],
    ['收款 D1 1000', '1,000元'],
  ])('%s stays as it is', async (line, amount) => {
    expect((await office.say('li', line)).text).toContain(`D1 收款 ${amount}？`);
  });

  test.each([
    '认购 C13 A-1-1503 定金=5',
    '认购 C13 A-1-1503 定金5',
    '小定 C13 A-1-1503 2',
    '小定 C13 A-1-1503 金额=2',
  ])('%s is asked about, too', async (line) => {
    const question = await office.say('li', line);
    expect(question.word).toBe('ask');
    expect((await question.press(question.buttons[1]!)).word).toBe('confirm');
  });

  test('in a form it is said beside the field', async () => {
    const form = await office.say('li', '收款 D1');
    const again = await form.submit({ ...form.values, amount: '50' });
    expect(again.errors['amount']).toBe('请带上单位：元还是万？');
  });
});

describe('what was paid is claimed where there is a deal', () => {
  test.each([
    ['C12 交了50万首付', { amount: 500_000, kind: '首付' }],
    ['王先生付了首付50万 刷卡', { amount: 500_000, kind: '首付', payBy: '刷卡' }],
    ['王先生定金交了5万', { amount: 50_000, kind: '定金' }],
    ['C12 首付62.5万已转账', { amount: 625_000, kind: '首付', payBy: '转账' }],
  ])('%s', async (line, fields) => {
    await bought();
    expect(await office.understand('li', line)).toMatchObject({
      command: 'receipt',
      outcome: 'confirm',
      fields: { contract: 'C12', ...fields },
    });
    expect(
      (await office.understand('li', line.replace('C12', 'C13').replace('王先生', '刘女士'))).command,
    ).toBe('log');
  });

  test.each([
    'C12 说下周交50万首付',
    'C12 还没交50万首付',
    'C12 打算交50万首付',
    'C12 明天交50万首付',
    'C12 在别家交了5万定金',
  ])('%s is no receipt', async (line) => {
    await bought();
    expect((await office.understand('li', line)).command).not.toBe('receipt');
  });

  test('and is written when it is confirmed', async () => {
    await bought();
    const question = await office.say('li', 'C12 交了50万首付');
    expect(question.text).toContain('D1 收款 50万？');
    expect(question.text).toContain('款项：首付');
    await question.press('确认');
    expect(await receipts()).toMatchObject([{ kind: 'downPayment', amount: 50_000_000, state: 'claimed' }]);
  });
});
