import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readSheet } from '../../../src/handlers/sheets/readSheet.ts';
import { type Sheet, SHEET_LIMITS } from '../../../src/handlers/sheets/sheet.ts';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { zipped } from '../../../src/handlers/sheets/zipped.ts';
import { SENT } from '../../support/sentFiles.ts';
import { workbookOf } from '../../support/workbook.ts';

const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells);
/** 客户,电话 / 王芳,13800138000 as Excel in China saves it. */
const GBK = Uint8Array.from([
  ...[0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a],
  ...[0xcd, 0xf5, 0xb7, 0xbc, 0x2c],
  ...Buffer.from('13800138000\r\n'),
]);

describe('a table as text', () => {
  test.each([
    ['UTF-8', Buffer.from('客户,电话\n王芳,13800138000\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF客户,电话\r\n王芳,13800138000')],
    ['GBK', GBK],
    [
      'tabs and UTF-16, as Excel writes "Unicode text"',
      Buffer.from('\uFEFF客户\t电话\r\n王芳\t13800138000', 'utf16le'),
    ],
    ['semicolons', Buffer.from('客户;电话\n"王芳";13800138000')],
  ])('is read whatever it was saved as: %s', async (_how, bytes) => {
    expect(cellsOf(await readSheet(bytes))).toEqual([
      ['客户', '电话'],
      ['王芳', '13800138000'],
    ]);
  });

  test('keeps quotes, separators and lines within quotes; empty rows go, numbers of rows stay', async () => {
    const { rows } = await readSheet(Buffer.from('客户,备注\n,\n"王,芳","说""再看""\n下周"\n'));
    expect(rows).toEqual([
      { number: 1, cells: ['客户', '备注'], unresolved: [] },
      { number: 3, cells: ['王,芳', '说"再看"\n下周'], unresolved: [] },
    ]);
  });
});

describe('a workbook', () => {
  test('is read with shared strings, rich text without its pronunciation, dates by their style, and long numbers', async () => {
    const bytes = workbookOf({
      strings: ['<t>王芳</t>', '<r><t>来</t></r><r><t>访</t></r><rPh><t>らい</t></rPh>'],
      styles:
        '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/></cellXfs>',
      sheet: `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" s="1"><v>46329</v></c><c r="E2" s="2"><v>46329.75</v></c><c r="F2"><v>13800138000</v></c><c r="G2"><v>118.60000000000001</v></c></row></sheetData>`,
    });
    expect((await readSheet(bytes)).rows).toEqual([
      {
        number: 2,
        cells: ['王芳', '来访', '', '2026-11-03', '2026-11-03 18:00', '13800138000', '118.6'],
        unresolved: [],
      },
    ]);
  });

  test('formulas count by the result that was saved; without one, or with an error, the cell is named', async () => {
    const bytes = workbookOf({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>IF(A1=2,"","x")</f><v></v></c></row></sheetData>',
    });
    expect((await readSheet(bytes)).rows).toEqual([{ number: 1, cells: ['2'], unresolved: [1, 2] }]);
  });

  test('a cell merged over several rows stands in each of them', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = workbookOf({
      sheet: `<sheetData><row r="1">${cell('A1', '1栋')}${cell('B1', '101')}</row><row r="2">${cell('B2', '102')}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
    });
    expect(cellsOf(await readSheet(bytes))).toEqual([
      ['1栋', '101'],
      ['1栋', '102'],
    ]);
  });

  test('that was written here reads as it was, formulas as the text they are', async () => {
    const rows = [
      ['姓名', '备注'],
      ['王 & <芳>', '=HYPERLINK("http://x")'],
      ['两\n行', '🙂'],
    ];
    expect(cellsOf(await readSheet(writeXlsx(rows)))).toEqual(rows);
  });
});

describe('what is no table is refused', () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> =>
    await readSheet(bytes).then(
      () => 'read',
      (error: unknown) => (error as { code?: string }).code,
    );

  test.each([
    ['nothing', SENT.empty, 'empty'],
    ['only separators', Buffer.from(',,\n,,\n'), 'empty'],
    ['a program', SENT.exe, 'kind'],
    ['a photo', SENT.png, 'kind'],
    ['another archive', zipped([{ name: 'a.xml', xml: '<a/>' }]), 'kind'],
    ['the format of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oldOrLocked'],
    ['half a workbook', writeXlsx([['a']]).subarray(0, 400), 'kind'],
    ['broken XML', workbookOf({ sheet: '<sheetData><row>' }), 'damaged'],
    ['no encoding that anybody uses', Buffer.from([0x61, 0xff, 0xff, 0x62]), 'encoding'],
  ])('%s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('100,000 rows, before they fill the memory', async () => {
    expect(await refusal(Buffer.from('王芳,13800138000\n'.repeat(100_000)))).toBe('tooManyRows');
    expect(await refusal(writeXlsx(Array.from({ length: SHEET_LIMITS.rows + 1 }, () => ['a'])))).toBe(
      'tooManyRows',
    );
  });

  test('a zip bomb, by its directory', async () => {
    expect(await refusal(workbookOf({ sheet: `<sheetData/>${' '.repeat(30 * 1024 * 1024)}` }))).toBe('bomb');
  });

  test('a zip bomb whose directory lies, while it is inflated', async () => {
    const bytes = Buffer.from(workbookOf({ sheet: `<sheetData/>${' '.repeat(3 * 1024 * 1024)}` }));
    const name = bytes.lastIndexOf('xl/worksheets/sheet7.xml');
    bytes.writeUInt32LE(deflateRawSync(Buffer.alloc(2_000)).length + 1_000, name - 22);
    expect(await refusal(bytes)).toBe('bomb');
  });
});
