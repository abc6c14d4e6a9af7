import { describe, expect, test } from '@jest/globals';
import { readDocx } from '../../../src/handlers/papers/docx.ts';
import { zipped } from '../../../src/handlers/sheets/zipped.ts';
import { inflated, zipEntries } from '../../../src/handlers/sheets/zipEntries.ts';
import { wordDocument } from '../../support/wordDocument.ts';

describe('a template of Word', () => {
  test('has its places between braces, however Word has cut them', async () => {
    const { places } = await readDocx(
      wordDocument(['买方：{客户姓名}，房号 { 房号 }', ['{#付款计划}{期次}', '{应付金额}{/付款计划}']]),
    );
    expect(places).toEqual([
      { name: '客户姓名', isTable: false, within: null },
      { name: '房号', isTable: false, within: null },
      { name: '付款计划', isTable: true, within: null },
      { name: '期次', isTable: false, within: '付款计划' },
      { name: '应付金额', isTable: false, within: '付款计划' },
    ]);
  });

  test('is filled with texts, a table row by row; what has no value is left empty', async () => {
    const { fill } = await readDocx(
      wordDocument(['买方：{客户姓名}（{共有人}）', ['{#付款计划}{期次}', '{应付金额}{/付款计划}']]),
    );
    const filled = fill({
      客户姓名: '王<b>&小明\u0001',
      付款计划: [
        { 期次: '1', 应付金额: '50万' },
        { 期次: '2', 应付金额: '218万' },
      ],
    });
    const xml = await documentXml(filled);
    expect(textOf(xml)).toBe('买方：王&lt;b&gt;&amp;小明（）150万2218万');
    expect(xml.match(/<w:tr>/gu)).toHaveLength(2);
  });

  test('runs nothing that stands in it', async () => {
    const { places, fill } = await readDocx(
      wordDocument(['{constructor}{客户姓名.length}{1+1}{=[[ ]]=}', '{@客户姓名}']),
    );
    expect(places.map(({ name }) => name)).toEqual([
      'constructor',
      '客户姓名.length',
      '1+1',
      '=[[ ]]=',
      '@客户姓名',
    ]);
    expect(textOf(await documentXml(fill({ 其他: '王' })))).toBe('');
  });

  test.each([
    ['a brace that is not closed', ['甲方 {客户姓名'], ['客户姓名']],
    ['a table that is not closed', ['{#付款计划}{期次}'], ['付款计划']],
  ])('with %s says where', async (_, paragraphs, near) => {
    await expect(readDocx(wordDocument(paragraphs))).rejects.toMatchObject({ code: 'braces', near });
  });

  test.each([
    ['text', Buffer.from('hello'), 'damaged'],
    ['another archive', zipped([{ name: 'xl/workbook.xml', xml: '<a/>' }]), 'damaged'],
    ['macros', wordDocument(['x'], { 'word/vbaProject.bin': '<a/>' }), 'program'],
    ['a bomb', wordDocument(['x'], { 'word/big.xml': ' '.repeat(4 * 1024 * 1024) }), 'bomb'],
    ['markup that does not end', wordDocument(['</w:t>{客户姓名}<w:t']), 'damaged'],
  ])('is refused as %s', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ code });
  });
});

async function documentXml(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  const entry = zipEntries(buffer).get('word/document.xml');
  let xml = '';
  for await (const piece of entry === undefined ? [] : inflated(buffer, entry)) {
    xml += piece.toString();
  }
  return xml;
}

function textOf(xml: string): string {
  return xml.replace(/<[^>]+>/gu, '').trim();
}
