import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { XLSX } from '../../../src/domain/files/contentType.ts';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { TEST_PICTURE } from '../../support/testPicture.ts';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const TABLE = {
  name: '老客户.xlsx',
  type: XLSX,
  bytes: writeXlsx([
    ['姓名', '电话', '首次接触'],
    ['钱一', '13911110001', '2026-11-03'],
  ]),
};
const CSV = {
  name: 'a.csv',
  type: 'text/csv',
  bytes: Buffer.from('姓名,电话,首次接触\n钱二,13911110002,2026-11-03\n'),
};
const PHOTO = { name: '样板间.png', type: 'image/png', bytes: TEST_PICTURE };

describe('a file that is sent with a line', () => {
  test.each([
    ['导入 客户', TABLE],
    ['导入客户', CSV],
    ['import customers', CSV],
  ])('“%s” is checked at once, and nothing is written before its sender says so', async (line, file) => {
    const heard = await office.say('li', line, { files: [file] });
    expect(heard.word).toBe('done');
    const [checked] = await office.settle();
    expect(checked?.actions.map(({ id }) => id)).toEqual(['import.confirm', 'import.abandon']);
    expect(await office.store.read.customers.byPhone('+8613911110001')).toBeUndefined();
  });

  test('alone is asked what it is: one button for each thing that this person may do with it', async () => {
    const asked = await office.say('li', '', { files: [TABLE] });
    expect(asked.word).toBe('ask');
    expect(asked.text).toBe('收到一张表格，是什么？');
    expect(labels(asked)).toEqual(['导入客户']);
    expect(labels(await office.say('zhao', '', { files: [TABLE] }))).toEqual(['导入房源']);
    expect(labels(await office.say('gao', '看一下这个', { files: [TABLE] }))).toEqual([
      '导入客户',
      '导入房源',
      '导入合同',
      '导入收款',
      '工作日历',
    ]);
    expect((await office.say('tang', '', { files: [TABLE] })).text).toContain('您不能导入表格');
    const heard = await office.press('li', asked, 'import.start.customer');
    expect(heard.text).toContain('收到客户表，正在检查');
    expect((await office.settle())[0]?.text).toContain('新增：1 行');
  });

  test('without saying of what asks for that and keeps the file', async () => {
    const form = await office.say('gao', '导入', { files: [TABLE] });
    expect(form.word).toBe('form');
    const file = form.form?.fields.find(({ name }) => name === 'file')?.value;
    expect(file).toHaveLength(1);
    await office.submit('gao', form, { kind: 'unit', file: file! });
    expect((await office.settle())[0]?.text).toContain('没找到表头');
  });

  test('that is none of what the line is about is refused in a sentence, and nothing is done', async () => {
    expect((await office.say('li', '导入 客户', { files: [PHOTO] })).text).toContain('不是表格');
    expect((await office.say('li', '跟进 C12 电话 聊了价格', { files: [TABLE] })).text).toContain('不是照片');
    const told = await office.say('li', '新客 王先生 13911110007', { files: [PHOTO] });
    expect(told.word).toBe('refused');
    expect(told.text).toContain('不能带文件');
    expect(await office.store.read.customers.byPhone('+8613911110007')).toBeUndefined();
    const old = { name: '旧.xls', type: '', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) };
    expect((await office.say('li', '导入 客户', { files: [old] })).text).toContain(
      '旧的 .xls 请另存为 .xlsx',
    );
    expect((await office.say('li', '', { files: [TABLE, CSV] })).text).toContain('一张一张发');
    expect((await office.say('li', '导入 客户', { files: [TABLE, CSV] })).word).not.toBe('done');
    expect(await office.settle()).toEqual([]);
  });

  test('photos go with the follow-up that they are sent with or right after, and alone are told how', async () => {
    await office.say('li', '新客 吴先生 13911110009');
    expect((await office.say('li', '跟进 吴先生 到访 看了样板间', { files: [PHOTO, PHOTO] })).word).toBe(
      'done',
    );
    const customer = await office.store.read.customers.byPhone('+8613911110009');
    const [followUp] = await office.store.read.followUps.ofCustomer(customer!.id, 5);
    expect(followUp?.fileIds ?? followUp).toHaveLength(2);
    expect((await office.say('li', '', { files: [PHOTO] })).text).toContain('照片：3 张');
    office.advance(10);
    expect((await office.say('li', '', { files: [PHOTO] })).text).toContain('照片要和一句话一起发');
  });

  test('of a stranger is not stored', async () => {
    let puts = 0;
    const put = office.files.put.bind(office.files);
    office.files.put = (...file) => {
      puts += 1;
      return put(...file);
    };
    expect((await office.say('nobody', '导入 客户', { files: [TABLE] })).word).toBe('denied');
    expect(puts).toBe(0);
  });
});
