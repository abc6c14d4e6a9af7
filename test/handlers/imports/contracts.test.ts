import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Contract } from '../../../src/domain/contract.ts';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const HEADINGS = [
  '合同编号',
  '房号',
  '客户',
  '联系电话',
  '共有人',
  '置业顾问',
  '认购日期',
  '签约日期',
  '网签日期',
  '备案日期',
  '成交总价（万元）',
  '付款方式',
  '定金（元）',
  '约定交付日期',
];
const NEW = [
  '（2026）预销 合字第0123号',
  '1栋1502',
  '孙建国',
  '13911110001',
  '李梅',
  '李娜',
  '2026/8/1',
  '2026年8月8日',
  '2026-08-10',
  '2026-08-20',
  '300',
  '银行按揭',
  '50,000',
  '2027-12-31',
];
const OLD = ['', 'A-1-1503', 'C12', '', '', '', '', '2026-09-01', '', '', '270万', '一次性', '', ''];

/** A row like another, with some cells of its own by their headings. */
function row(like: readonly string[], cells: Readonly<Record<string, string>>): string[] {
  return HEADINGS.map((heading, at) => cells[heading.replace(/（.*/u, '')] ?? like[at] ?? '');
}

async function checked(who: string, table: readonly (readonly string[])[]): Promise<Reply> {
  const heard = await office.send(who, '导入 合同', [HEADINGS, ...table]);
  expect(heard.text).toContain('收到合同表，正在检查');
  const told = await office.settle();
  return told.find(({ text }) => text.startsWith('检查完了')) ?? told.at(-1)!;
}

async function imported(who: string, table: readonly (readonly string[])[]): Promise<Reply> {
  await office.press(who, await checked(who, table), 'import.confirm');
  return (await office.settle()).at(-1)!;
}

async function contractOf(key: string): Promise<Contract | undefined> {
  const { units, deals, contracts } = office.store.read;
  const active = await deals.active((await units.byKey(key))!.id);
  return active === undefined ? undefined : await contracts.ofSubscription(active.subscriptionId);
}

async function figure(name: string, from: string, to: string): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from, to });
  return rows.filter((one) => one.figure === name).reduce((sum, { n }) => sum + n, 0);
}

describe('导入 合同', () => {
  test('is checked first, with what it comes to; then unit, customer, deal, contract, plan and figures move together', async () => {
    const before = await figure('contractValue', '2026-08-08', '2026-08-08');
    const card = await checked('he', [NEW, OLD]);
    expect(card.text).toContain('检查完了：合同表共 2 行，还没有写入');
    expect(card.text).toContain('新增：2 行');
    expect(card.text).toContain('合计：570万');
    expect(labels(card)).toEqual(['导入 2 行', '放弃']);
    expect(await contractOf('A-1-1502')).toBeUndefined();
    await office.press('he', card, 'import.confirm');
    expect((await office.settle()).at(-1)?.text).toContain('合同导入完成：新增 2');
    const contract = (await contractOf('A-1-1502'))!;
    expect(contract).toMatchObject({
      oldNumber: '(2026)预销合字第0123号',
      state: 'filed',
      day: '2026-08-08',
      registeredDay: '2026-08-10',
      filedDay: '2026-08-20',
      fileBy: '2026-09-07',
      handoverDay: '2027-12-31',
      price: 300_000_000,
      plan: 'mortgage',
      coOwners: '李梅',
    });
    const { read } = office.store;
    const lines = await read.contracts.lines(contract.id);
    expect(lines.map(({ kind, amount, dueDay }) => [kind, amount, dueDay])).toEqual([
      ['downPayment', 90_000_000, '2026-08-15'],
      ['loan', 210_000_000, '2026-10-07'],
    ]);
    const customer = await read.customers.byPhone('+8613911110001');
    expect(customer).toMatchObject({
      id: contract.customerId,
      name: '孙建国',
      state: 'contracted',
      firstContactDay: '2026-08-01',
    });
    expect((await read.members.byId(contract.memberId))?.name).toBe('李娜');
    expect((await read.units.byKey('A-1-1502'))?.state).toBe('contracted');
    expect(await read.deals.subscription(contract.subscriptionId)).toMatchObject({
      state: 'signed',
      day: '2026-08-01',
      deposit: 5_000_000,
    });
    expect((await figure('contractValue', '2026-08-08', '2026-08-08')) - before).toBe(300_000_000);
    expect(await figure('contracts', '2026-11-23', '2026-11-23')).toBe(0);
    const shown = await office.say('he', '合同 A-1-1502');
    expect(shown.text).toContain('原编号：(2026)预销合字第0123号');
    expect(shown.text).toContain('导入的旧合同，没有扫描件');
  });

  test('what was due long ago is owed and told of in one sentence; nobody gets a message for each', async () => {
    const done = await imported('he', [
      NEW,
      row(OLD, { 约定交付日期: '2026-10-01' }),
      row(OLD, { 房号: 'A-1-2001', 客户: '周明', 联系电话: '13911110002', 置业顾问: '陈晨' }),
    ]);
    expect(done.text).toMatch(/按付款计划已过期的有 \d+ 笔，共 [\d.]+万，都算进应收，不逐笔提醒/u);
    expect(done.text).toContain('约定交付日期已过、还没交付的有 1 份，不逐份提醒');
    office.clock.set(new Date('2026-12-02T09:30:00Z'));
    expect((await office.settle()).filter(({ text }) => /逾期|没有付|扫描|交房/u.test(text))).toEqual([]);
    expect((await office.say('he', '应收 逾期')).text).toContain('C12 王先生');
  });

  test('rows that are wrong say why, each in its line of the table of errors, which can be sent again', async () => {
    const card = await checked('he', [
      row(OLD, { 房号: 'A-1-9999' }),
      row(NEW, { 签约日期: '2026-02-30' }),
      row(OLD, { 房号: 'A-1-1503', 认购日期: '2026-09-03' }),
      row(OLD, { 房号: 'A-1-2001', 网签日期: '2026-09-03', 备案日期: '2026-12-24' }),
      row(OLD, { 房号: 'A-1-2002', 成交总价: '9000' }),
      row(OLD, { 房号: 'A-1-2002' }),
      row(OLD, { 房号: 'A-1-2003', 客户: '无名氏' }),
      row(OLD, { 房号: 'A-1-2004', 付款方式: '' }),
    ]);
    const faults = await office.download(await office.press('he', card, 'import.faults'));
    expect(faults.slice(1).map((cells) => cells.at(-1))).toEqual([
      expect.stringContaining('没有找到房源「A-1-9999」'),
      '签约日期「2026-02-30」：没有这一天。',
      '签约日期早于认购日期。',
      '备案日期「2026-12-24」在将来。',
      expect.stringMatching(/^成交价 9,?000万 高于备案价/u),
      '和第 6 行重复。',
      '没有客户「无名氏」：写上完整手机号就会新建。',
      '缺付款方式。',
    ]);
    const mended = faults.map((cells) => cells.map((cell) => cell.replace('2026-02-30', '2026-08-08')));
    await office.send('he', '导入 合同', mended);
    expect((await office.settle()).at(-1)?.text).toContain('新增：1 行');
  });

  test('a plan of 99.99 % is refused; one that is written out decides the way of paying', async () => {
    const headings = ['房号', '客户', '签约日期', '总价', '付款计划'];
    const terms = (text: string) => ['A-1-1502', 'C12', '2026-09-01', '290万', text];
    await office.send('he', '导入 合同', [headings, terms('首付29.99% 签约7天；按揭70% 网签60天')]);
    expect((await office.settle()).at(-1)?.text).toContain('99.99%');
    await office.send('he', '导入 合同', [headings, terms('首付30% 签约7天；按揭70% 网签60天')]);
    await office.press('he', (await office.settle()).at(-1)!, 'import.confirm');
    await office.settle();
    expect((await contractOf('A-1-1502'))?.plan).toBe('mortgage');
  });

  test('sent a second time it is there already; a unit in another deal takes none', async () => {
    await imported('he', [NEW, OLD]);
    const card = await checked('he', [NEW, row(OLD, { 成交总价: '260万' })]);
    expect(card.text).toContain('已有，跳过：1 行');
    expect(card.text).toMatch(/第 2 行：H\d+ 已经是这份合同。/u);
    expect(card.text).toMatch(/第 3 行：A-1-1503 已经在 H\d+ 里，一套房只能有一份合同。/u);
    expect(labels(card)).toEqual(['下载错误表']);
  });

  test('a name alone is never guessed, and a number must fit its name', async () => {
    const card = await checked('he', [
      row(OLD, { 客户: '王先生' }),
      row(OLD, { 房号: 'A-1-1502', 客户: 'C12 赵小姐' }),
      row(OLD, { 房号: 'A-1-2001', 客户: 'C9999' }),
    ]);
    expect(card.text).toMatch(/第 2 行：「王先生」不知道是不是 C12.*：请写 C 编号或完整手机号。/u);
    expect(card.text).toContain('第 3 行：C12 是王先生，表里写的是「赵小姐」。');
    expect(card.text).toContain('第 4 行：没有找到客户「C9999」。');
  });

  test('whoever has sold keeps the sale after he has left; a new customer needs somebody who is there', async () => {
    await office.say('admin', '成员 web:chen 停用');
    const chen = (await office.store.read.members.byName('陈浩', 1))[0];
    expect(chen?.active).toBe(false);
    const old = row(OLD, { 置业顾问: '陈 浩' });
    const card = await checked('he', [old, row(NEW, { 置业顾问: '陈浩' })]);
    expect(card.text).toContain('第 3 行：陈浩 已离职：新客户请加一列「现归属」，写现在谁跟进。');
    await office.press('he', card, 'import.confirm');
    await office.settle();
    expect((await contractOf('A-1-1503'))?.memberId).toBe(chen?.id);
    const table = [
      [...HEADINGS, '现归属'],
      [...row(NEW, { 置业顾问: '陈浩' }), '李娜'],
    ];
    await office.send('he', '导入 合同', table);
    await office.press('he', (await office.settle()).at(-1)!, 'import.confirm');
    await office.settle();
    const contract = (await contractOf('A-1-1502'))!;
    expect(contract.memberId).toBe(chen?.id);
    const customer = await office.store.read.customers.byId(contract.customerId);
    expect((await office.store.read.members.byId(customer!.ownerId))?.name).toBe('李娜');
  });

  test('two homes of one new buyer make one customer', async () => {
    const second = row(NEW, { 合同编号: 'X2', 房号: 'A-1-1503', 成交总价: '270' });
    expect((await imported('he', [NEW, second])).text).toContain('新增 2');
    const [one, two] = [await contractOf('A-1-1502'), await contractOf('A-1-1503')];
    expect(two?.customerId).toBe(one?.customerId);
  });

  test('a home that was handed over is, with its customer', async () => {
    const table = [
      ['房号', '客户', '签约日期', '总价', '付款方式', '实际交房日期'],
      ['A-1-1502', 'C12', '2025-03-01', '290万', '全款', '2026-06-30'],
    ];
    await office.send('he', '导入 合同', table);
    await office.press('he', (await office.settle()).at(-1)!, 'import.confirm');
    await office.settle();
    expect((await contractOf('A-1-1502'))?.state).toBe('delivered');
    const { read } = office.store;
    expect((await read.units.byKey('A-1-1502'))?.state).toBe('delivered');
    expect((await read.customers.byRef(12))?.state).toBe('delivered');
  });

  test('taken back as a whole: unit, customer, figures; what somebody has gone on with stays', async () => {
    const figures = async () => [
      await figure('contractValue', '2026-08-01', '2026-09-30'),
      await figure('subscriptions', '2026-08-01', '2026-09-30'),
    ];
    const before = await figures();
    const was = (await office.store.read.customers.byRef(12))!.state;
    const done = await imported('he', [
      NEW,
      OLD,
      row(OLD, { 房号: 'A-1-2001', 客户: '周明', 联系电话: '13911110002', 置业顾问: '李娜' }),
    ]);
    const kept = (await contractOf('A-1-2001'))!;
    const question = await office.say('qian', `收款 H${kept.ref} 10万 转账`);
    await office.press('qian', question, 'receipt.make.sure');
    await office.press('he', done, 'import.undo');
    const undone = (await office.settle()).at(-1)!;
    expect(undone.text).toContain('已撤销导入：收回 2 条');
    expect(undone.text).toMatch(/^2 \| H\d+ A-1-1502 \| 已收回$/mu);
    expect(undone.text).toMatch(/^4 \| H\d+ A-1-2001 \| 不能收回：已有记录$/mu);
    const { read } = office.store;
    expect((await read.units.byKey('A-1-1502'))?.state).toBe('forSale');
    expect(await read.customers.byPhone('+8613911110001')).toBeUndefined();
    expect((await read.customers.byRef(12))?.state).toBe(was);
    expect(await contractOf('A-1-2001')).toBeDefined();
    expect(await figures()).toEqual([before[0]! + 270_000_000, before[1]! + 1]);
  });

  test('is for who keeps the books of contracts, a team for its leader alone', async () => {
    expect((await office.say('li', '导入 合同')).text).toContain('只有内勤、案场经理和营销总监');
    expect((await office.say('qian', '导入 合同')).text).toContain('只有内勤');
    const update = await office.send('he', '导入 合同', [HEADINGS, NEW], { mode: 'update' });
    expect(update.errors['mode']).toContain('只能新增');
  });

  test('a program that is called .xlsx, a wrong sheet and missing columns are refused in one sentence', async () => {
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
    const refused = await office.send('he', '导入 合同', program);
    const said =
      refused.text +
      JSON.stringify(refused.errors) +
      (await office.settle()).map(({ text }) => text).join('');
    expect(said).toMatch(/不是 Excel|不是表格|文字编码/u);
    await office.send('he', '导入 合同', [
      ['日期', '天气'],
      ['2026-11-01', '晴'],
    ]);
    expect((await office.settle()).at(-1)?.text).toContain('没找到表头');
    await office.send('he', '导入 合同', [
      ['房号', '客户', '总价'],
      ['A-1-1502', 'C12', '290万'],
    ]);
    expect((await office.settle()).at(-1)?.text).toContain('缺少：签约日期');
  });

  test('the empty table is read by the import itself', async () => {
    const template = await office.download(await office.say('he', '模板 合同表'));
    expect(template[0]).toEqual(
      expect.arrayContaining(['原编号', '房号', '客户', '签约日期', '成交价', '付款方式']),
    );
    await office.send('he', '导入 合同', template);
    expect((await office.settle()).at(-1)?.text).toContain('只有表头');
  });

  test('who may not import contracts is told so before he looks for his table, and of the form as well', async () => {
    const asked = await office.say('li', '导入 合同');
    expect(asked.word).toBe('denied');
    expect(asked.text).toBe('只有内勤、案场经理和营销总监能导入合同。');
    expect(asked.form).toBeUndefined();
    const form = await office.say('li', '导入');
    // What he may import is chosen already.
    expect(form.form?.fields.find(({ name }) => name === 'kind')?.value).toBe('customer');
    const chosen = await office.submit('li', form, { kind: 'contract', file: ['nothing'] });
    expect(chosen.word).toBe('denied');
    expect((await office.say('he', '导入 合同')).form).toBeDefined();
  });
});
