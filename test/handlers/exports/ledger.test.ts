import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, openImportOffice } from '../imports/importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
  await import_('he', '导入 合同', [
    ['原编号', '房号', '客户', '电话', '置业顾问', '认购日期', '签约日期', '总价', '付款方式', '共有人'],
    ['合-007', 'A-1-1502', 'C12', '', '', '2026-08-01', '2026-08-08', '270万', '按揭', '=1+1'],
    ['合-008', 'A-1-2001', '周明', '13911110002', '李娜', '', '2026-10-08', '200万', '全款', ''],
  ]);
  await import_('qian', '导入 收款', [
    ['合同号', '金额', '收款日期', '款项', '流水号'],
    ['合-007', '5万', '2026-08-01', '定金', 'T-1'],
    ['合-007', '76万', '2026-11-02', '首付', 'T-2'],
  ]);
});
afterEach(() => office.close());

async function import_(who: string, line: string, table: readonly (readonly string[])[]): Promise<void> {
  await office.send(who, line, table);
  const told = await office.settle();
  await office.press(
    who,
    told.find(({ text }) => text.startsWith('检查完了'))!,
    'import.confirm',
  );
  await office.settle();
}

/** What the asker hears when the table is there, and what is in it, by the headings. */
async function made(who: string, line: string): Promise<readonly Readonly<Record<string, string>>[]> {
  expect((await office.say(who, line)).text).toContain('正在导出');
  const answer = (await office.settle()).find(({ text }) => text.startsWith('已导出'))!;
  expect(answer.text).toContain('导出已记录');
  const [headings = [], ...rows] = await office.download(answer);
  return rows.map((cells) => Object.fromEntries(headings.map((name, at) => [name, cells[at] ?? ''])));
}

const of = (rows: readonly Readonly<Record<string, string>>[], number: string) =>
  rows.find((row) => row['原编号'] === number || row['流水号'] === number)!;

describe('导出 台账', () => {
  test('has each contract with its plan, what came in, what is owed and what is overdue', async () => {
    const rows = await made('qian', '导出 台账');
    expect(of(rows, '合-007')).toMatchObject({
      编号: 'H1',
      房号: 'A-1-1502',
      客户编号: 'C12',
      客户: '王先生',
      认购日期: '2026-08-01',
      签约日期: '2026-08-08',
      成交价: '2700000',
      付款方式: '按揭',
      已收: '810000',
      待收: '1890000',
      逾期: '1890000',
      逾期天数: '47',
      收款明细: '2026-08-01 定金 50000；2026-11-02 首付 760000',
      状态: '已签约',
    });
    expect(of(rows, '合-007')['付款计划']).toContain('首付 30%');
    expect(JSON.stringify(rows)).not.toMatch(/1[3-9]\d{9}/u);
  });

  test('of a time has what was signed then; a time that is none is refused at once', async () => {
    const rows = await made('gao', '导出 台账 10月');
    expect(of(rows, '合-008')).toBeDefined();
    expect(of(rows, '合-007')).toBeUndefined();
    const refused = await office.say('gao', '导出 台账 范围=胡说八道');
    expect(refused.text).toContain('没看懂「胡说八道」');
  });

  test('a manager has his own team’s, and what looks like a formula is a text', async () => {
    const heard = await office.say('wang', '导出 合同 格式=csv');
    expect(heard.text).toContain('正在导出合同台账');
    const told = await office.settle();
    const link = told
      .find(({ text }) => text.startsWith('已导出合同台账'))!
      .card?.blocks.find((block) => block.kind === 'link');
    const opened = await office.desk.openFile(decodeURIComponent(link?.url.split('/').at(-1) ?? ''));
    const file = opened.state === 'open' ? await office.files.get(opened.fileId) : undefined;
    expect(Buffer.from(file?.bytes ?? []).toString('utf8')).toContain("'=1+1");
    expect(told.some(({ text }) => /王磊 导出了 \d+ 份合同的台账/u.test(text))).toBe(true);
  });

  test('sent back it is what is there already', async () => {
    await office.say('gao', '导出 台账');
    const answer = (await office.settle()).find(({ text }) => text.startsWith('已导出'))!;
    await office.send('gao', '导入 合同', await office.download(answer));
    const card = (await office.settle()).find(({ text }) => text.startsWith('检查完了'))!;
    expect(card.text).not.toContain('新增');
    expect(card.text).toContain('没有可以导入的行');
  });
});

describe('导出 收款', () => {
  test('of this month has what was paid in it, with its deal and its state', async () => {
    const rows = await made('qian', '导出 收款 本月');
    expect(of(rows, 'T-1')).toBeUndefined();
    expect(of(rows, 'T-2')).toMatchObject({
      合同编号: 'H1',
      房号: 'A-1-1502',
      客户: '王先生',
      收付: '收',
      金额: '760000',
      收款日期: '2026-11-02',
      到账日期: '2026-11-02',
      款项: '首付',
      流水号: 'T-2',
      状态: '已到账',
    });
  });
});

describe('who may not', () => {
  test.each(['li', 'he', 'sun', 'zhao'])('%s exports no ledger', async (who) => {
    const answer: Reply = await office.say(who, '导出 台账');
    expect(answer.word).toBe('denied');
    expect((await office.settle()).filter(({ text }) => text.includes('已导出'))).toEqual([]);
  });
});
