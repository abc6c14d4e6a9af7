import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, openImportOffice } from './importOffice.ts';

type Rows = readonly (readonly string[])[];

const HEADINGS = ['合同号', '房号', '买受人', '实收金额', '到账日期', '款项名称', '收款方式', '流水号'];
const CONTRACTS = [
  ['原编号', '房号', '客户', '签约日期', '总价', '付款方式'],
  ['合-007', 'A-1-1502', 'C12', '2026-08-08', '270万', '按揭'],
  ['合-008', 'A-1-2001', 'C12', '2026-08-08', '200万', '全款'],
];

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
  await office.send('he', '导入 合同', CONTRACTS);
  await office.press('he', (await office.settle()).at(-1)!, 'import.confirm');
  expect((await office.settle()).at(-1)?.text).toContain('新增 2');
});
afterEach(() => office.close());

const row = (
  of: string,
  amount: string,
  day: string,
  more: Partial<Record<'unit' | 'buyer' | 'kind' | 'by' | 'slip', string>> = {},
): string[] => [
  of,
  more.unit ?? '',
  more.buyer ?? '',
  amount,
  day,
  more.kind ?? '',
  more.by ?? '',
  more.slip ?? '',
];

async function checked(who: string, table: Rows): Promise<Reply> {
  await office.send(who, '导入 收款', [HEADINGS, ...table]);
  const told = await office.settle();
  return told.find(({ text }) => text.startsWith('检查完了')) ?? told.at(-1)!;
}

/** What its sender is told when it is written, and all that is told at that moment. */
async function imported(
  who: string,
  table: Rows,
): Promise<{ readonly done: Reply; readonly told: readonly Reply[] }> {
  await office.press(who, await checked(who, table), 'import.confirm');
  const told = await office.settle();
  return { done: told.find(({ text }) => text.startsWith('收款导入完成'))!, told };
}

async function paid(oldNumber = '合-007'): Promise<(readonly [string, number, string])[]> {
  const { contracts, company } = office.store.read;
  const [project] = await company.projects();
  const [contract] = await contracts.byOldNumber(project!.id, oldNumber, 1);
  return (await contracts.lines(contract!.id)).map(
    ({ kind, paid: fen, state }) => [kind, fen, state] as const,
  );
}

async function received(from: string, to: string): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from, to });
  return rows.filter(({ figure }) => figure === 'receipts').reduce((sum, { n }) => sum + n, 0);
}

describe('导入 收款', () => {
  test('of finance counts at once, on its own day, and pays the plan; by old number, H number or room', async () => {
    const before = await received('2026-08-01', '2026-09-30');
    const card = await checked('qian', [
      row('合-007', '5万', '2026-08-01', { kind: '定金', buyer: '王先生' }),
      row('H1', '760,000', '2026/8/9', { by: '转账', slip: 'T-1' }),
      row('', '189万', '2026-09-20', { unit: '1栋1502', by: '银行放款' }),
    ]);
    expect(card.text).toContain('新增：3 行');
    expect(card.text).toContain('合计：270万');
    await office.press('qian', card, 'import.confirm');
    expect((await office.settle()).at(-1)?.text).toContain('收款导入完成：新增 3');
    expect(await paid()).toEqual([
      ['downPayment', 81_000_000, 'paid'],
      ['loan', 189_000_000, 'paid'],
    ]);
    expect((await received('2026-08-01', '2026-09-30')) - before).toBe(270_000_000);
    expect(await received('2026-11-23', '2026-11-23')).toBe(0);
    const shown = await office.say('qian', '合同 H1');
    expect(shown.text).toContain('已收：270万 / 270万');
  });

  test('of others are claims: finance hears of all of them in one message', async () => {
    const { done, told } = await imported('he', [
      row('H1', '5万', '2026-08-01'),
      row('H2', '6万', '2026-08-02'),
    ]);
    expect(done.text).toContain('2 笔已提交，等钱丽确认到账');
    const asked = told.filter(({ text }) => text.includes('请确认到账'));
    expect(asked.map(({ text }) => text.split('\n')[0])).toEqual([
      '何静 导入了 2 笔收款，共 11万，请确认到账',
    ]);
    expect((await paid())[0]).toEqual(['downPayment', 0, 'open']);
    expect((await office.say('qian', '今日')).text).toContain('5万');
  });

  test('what is wrong is said row by row: no contract, more than the price, no such day, another buyer', async () => {
    const card = await checked('qian', [
      row('H99', '5万', '2026-08-01'),
      row('合-008', '150万', '2026-08-02'),
      row('合-008', '60万', '2026-08-03'),
      row('H1', '5万', '2026-02-30'),
      row('H1', '-5', '2026-08-01'),
      row('H1', '6万', '2026-08-01', { buyer: '赵小姐' }),
      row('H1', '7万', '2026-08-01', { unit: 'A-1-2001' }),
      row('', '8万', '2026-08-01'),
    ]);
    expect(card.text).toContain('新增：1 行');
    const faults = await office.download(await office.press('qian', card, 'import.faults'));
    expect(faults.slice(1).map((cells) => cells.at(-1))).toEqual([
      '没有找到合同「H99」。可以写 H8、D7、原编号或房号。',
      '比待收的多 10万（待收 50万）。要留作预存款，请在「多收留存」一列写「是」。',
      '到账日期「2026-02-30」：没有这一天。'.replace('到账', '收款'),
      expect.stringContaining('金额「-5」'),
      'H1 的客户是王先生，表里写的是「赵小姐」。',
      '合同「H1」不是 A-1-2001 的。',
      '缺合同编号或房号。',
    ]);
  });

  test('more than is owed is kept as credit where finance says so, and for nobody else', async () => {
    const table = [
      [...HEADINGS, '多收留存'],
      [...row('合-008', '210万', '2026-08-02'), '是'],
    ];
    await office.send('he', '导入 收款', table);
    expect((await office.settle()).at(-1)?.text).toContain('比待收的多 10万（待收 200万）。');
    await office.send('qian', '导入 收款', table);
    await office.press('qian', (await office.settle()).at(-1)!, 'import.confirm');
    await office.settle();
    expect(await paid('合-008')).toEqual([['full', 200_000_000, 'paid']]);
    expect((await office.say('qian', '合同 H2')).text).toContain('预存款：10万');
  });

  test('the same money is taken once, in a table and against the books; references tell two apart', async () => {
    await imported('qian', [row('H1', '5万', '2026-08-01', { slip: 'T-1' })]);
    const card = await checked('qian', [
      row('合-007', '50000', '2026年8月1日'),
      row('H1', '5万', '2026-08-01', { slip: 'T-2' }),
      row('H1', '5万', '2026-08-01', { slip: 'T-2' }),
      row('H1', '3万', '2026-08-01'),
      row('合-007', '3万', '2026-08-01'),
    ]);
    expect(card.text).toContain('新增：2 行');
    expect(card.text).toContain('已有，跳过：1 行');
    expect(card.text).toMatch(/第 2 行：和 R\d+ 是同一笔：日期、金额一样。/u);
    expect(card.text).toContain('第 4 行：和第 3 行是同一笔：真是两笔的话请写流水号。');
    expect(card.text).toContain('第 6 行：和前面的一行是同一笔：真是两笔的话请写流水号。');
  });

  test('taken back the plan owes it again, and nobody is told of it; what was reversed since stays', async () => {
    const before = await received('2026-08-01', '2026-11-30');
    const { done } = await imported('qian', [
      row('H1', '81万', '2026-08-09'),
      row('H2', '20万', '2026-08-10'),
    ]);
    const receipt = (await office.say('qian', '合同 H2')).text.match(/R\d+/u)![0];
    const question = await office.say('qian', `冲销 ${receipt} 原因=记错了`);
    if (question.word === 'confirm') {
      await office.press('qian', question, question.actions[0]!.id);
    }
    await office.press('qian', done, 'import.undo');
    const told = await office.settle();
    const undone = told.find(({ text }) => text.startsWith('已撤销导入'))!;
    expect(undone.text).toContain('收回 1 条');
    expect(undone.text).toMatch(/^3 \| R\d+ \| 保留：之后改过$/mu);
    expect((await paid())[0]).toEqual(['downPayment', 0, 'open']);
    expect(await received('2026-08-01', '2026-11-30')).toBe(before);
    office.clock.set(new Date('2026-11-25T02:00:00Z'));
    expect((await office.settle()).filter(({ text }) => /H1/u.test(text))).toEqual([]);
  });

  test('is for who keeps the books of money', async () => {
    expect((await office.say('li', '导入 收款')).text).toContain(
      '只有财务、内勤、案场经理和营销总监能导入收款',
    );
    expect((await office.say('sun', '导入 收款')).word).toBe('denied');
  });

  test('the empty table is read by the import itself', async () => {
    const template = await office.download(await office.say('qian', '模板 收款表'));
    expect(template[0]).toEqual(expect.arrayContaining(['合同编号', '金额', '收款日期']));
    await office.send('qian', '导入 收款', template);
    expect((await office.settle()).at(-1)?.text).toContain('只有表头');
  });
});
