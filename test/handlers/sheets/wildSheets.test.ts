import { describe, expect, test } from '@jest/globals';
import { readSheet } from '../../../src/handlers/sheets/readSheet.ts';
import { LONGEST_CELL, type Sheet, type SheetLimits } from '../../../src/handlers/sheets/sheet.ts';
import { workbookOf } from '../../support/workbook.ts';

const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells);
const text = (ref: string, said: string) => `<c r="${ref}" t="inlineStr"><is><t>${said}</t></is></c>`;
const SMALL: SheetLimits = { rows: 10, columns: 10 };
const fault = async (bytes: Uint8Array, limits?: SheetLimits): Promise<unknown> =>
  await readSheet(bytes, () => true, limits).then(
    () => 'read',
    (error: unknown) => error,
  );

describe('a workbook that is small and would become large', () => {
  test('a text of a million letters is as long as Excel lets a cell be', async () => {
    const bytes = workbookOf({
      strings: [`<t>${'长'.repeat(300_000)}</t>`],
      sheet: `<sheetData><row><c r="A1" t="s"><v>0</v></c></row></sheetData>`,
    });
    expect(cellsOf(await readSheet(bytes))[0]?.[0]).toHaveLength(LONGEST_CELL);
  });

  test.each([
    [
      'one long text in more cells than anybody reads',
      workbookOf({
        strings: [`<t>${'a'.repeat(LONGEST_CELL)}</t>`],
        sheet: `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(1_100)}</sheetData>`,
      }),
      undefined,
    ],
    [
      'more texts than its cells could use',
      workbookOf({ strings: Array.from({ length: 101 }, () => ''), sheet: '<sheetData/>' }),
      SMALL,
    ],
  ])('is refused: %s', async (_what, bytes, limits) => {
    expect(await fault(bytes, limits)).toMatchObject({ code: 'bomb' });
  });

  test('areas that lie over one another fill each cell once, by the first of them', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, at) => `<row r="${at + 1}">${at === 0 ? text('A1', '1栋') : ''}${text(`B${at + 1}`, 'x')}</row>`,
    );
    const areas = Array.from({ length: 50 }, (_, at) => `<mergeCell ref="A${at + 1}:A1048576"/>`);
    const bytes = workbookOf({
      sheet: `<sheetData>${rows.join('')}</sheetData><mergeCells>${areas.join('')}</mergeCells>`,
    });
    expect(cellsOf(await readSheet(bytes))).toEqual(Array.from({ length: 50 }, () => ['1栋', 'x']));
  });
});

describe('empty rows', () => {
  test('count for nothing, in a workbook whose borders go down to the last row', async () => {
    const bytes = workbookOf({
      sheet: `<sheetData><row r="1">${text('A1', '客户')}</row>${'<row><c s="1"/></row>'.repeat(100)}<row r="999">${text('A999', '王芳')}</row></sheetData>`,
    });
    expect((await readSheet(bytes, () => true, SMALL)).rows).toEqual([
      { number: 1, cells: ['客户'], unresolved: [] },
      { number: 999, cells: ['王芳'], unresolved: [] },
    ]);
  });

  test('nor in a table of text', async () => {
    const { rows } = await readSheet(
      Buffer.from(`客户,电话\n${',\n'.repeat(100)}王芳,1\n`),
      () => true,
      SMALL,
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 102]);
  });
});

describe('several sheets', () => {
  const row = (said: string) => `<sheetData><row>${text('A1', said)}</row></sheetData>`;
  const book = workbookOf({
    sheet: row('填写说明'),
    more: [
      { name: '一期', sheet: row('姓名') },
      { name: '二期', sheet: row('姓名') },
    ],
  });

  test('the first that fits is read, and the others are named; hidden ones are not there', async () => {
    const sheet = await readSheet(book, ([first]) => first?.cells[0] === '姓名');
    expect(sheet).toMatchObject({ name: '一期', others: ['客户', '二期'] });
    expect(cellsOf(sheet)).toEqual([['姓名']]);
  });

  test('where none fits it is the first', async () => {
    expect(await readSheet(book, () => false)).toMatchObject({ name: '客户', others: ['一期', '二期'] });
  });

  test('a file with one sheet names none', async () => {
    expect(await readSheet(workbookOf({ sheet: row('姓名') }))).toMatchObject({ name: null, others: [] });
  });
});

describe('text as other programs write it', () => {
  test('a quote that is never closed is named with its row, and does not swallow the rest', async () => {
    expect(await fault(Buffer.from('客户,备注\n王芳,"好\n李娜,"再看\n'))).toMatchObject({
      code: 'openQuote',
      row: 2,
    });
    expect(await fault(Buffer.from('客户,备注\n王芳,"好\n李娜,再看\n'))).toMatchObject({
      code: 'openQuote',
      row: 2,
    });
  });

  test('lines end as on an old Macintosh, too', async () => {
    expect(cellsOf(await readSheet(Buffer.from('客户,电话\r王芳,1\r')))).toEqual([
      ['客户', '电话'],
      ['王芳', '1'],
    ]);
  });

  test('="13800138000" is a phone that Excel was kept from rounding', async () => {
    expect(
      cellsOf(await readSheet(Buffer.from('客户,电话\n王芳,="13800138000"\n李娜,"=""139"""\n'))),
    ).toEqual([
      ['客户', '电话'],
      ['王芳', '13800138000'],
      ['李娜', '139'],
    ]);
  });

  test('tabs at the ends of cells part nothing where the headings are parted by commas', async () => {
    const bytes = Buffer.from('姓名\t,电话\t\n王芳\t,13800138000\t\n');
    const { rows } = await readSheet(bytes, ([first]) => first?.cells[1]?.trim() === '电话');
    expect(rows[1]?.cells.map((cell) => cell.trim())).toEqual(['王芳', '13800138000']);
  });
});
