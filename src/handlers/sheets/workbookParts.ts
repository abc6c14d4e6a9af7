import { posix } from 'node:path';
import { LONGEST_CELL, SheetError, type SheetLimits } from './sheet.ts';
import { xmlEvents } from './xmlEvents.ts';
import type { ZipEntry } from './zipEntries.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

export interface WorkbookParts {
  /** Those that are not hidden, in their order. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly strings: readonly string[];
  /** Styles of cells (by their index) that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Days are counted from 1904 on. */
  readonly from1904: boolean;
}

/** ECMA-376 18.8.30: the numbers of the formats that show dates, those of Chinese editions included. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [50, 58],
];

/** All texts of a workbook together, in UTF-16 units. */
const MOST_STRING_TEXT = 64 * 1024 * 1024;

/** What is to be known of a workbook before its sheets are read. Throws SheetError. */
export async function workbookParts(
  bytes: Buffer,
  entries: Entries,
  limits: SheetLimits,
): Promise<WorkbookParts> {
  const { listed, from1904 } = await sheetsIn(bytes, entries);
  const targets = await targetsIn(bytes, entries);
  const sheets = listed.flatMap(({ name, id }) => {
    const target = targets.get(id);
    const entry = target === undefined ? undefined : entries.get(target);
    // A sheet of nothing but a chart has no cells.
    return entry === undefined || target?.includes('/chartsheets/') === true ? [] : [{ name, entry }];
  });
  if (sheets.length === 0) {
    throw new SheetError('damaged');
  }
  return {
    sheets,
    from1904,
    strings: await sharedStrings(bytes, entries, limits),
    dateStyles: await dateStyles(bytes, entries),
  };
}

interface Listed {
  readonly name: string;
  readonly id: string;
}

async function sheetsIn(bytes: Buffer, entries: Entries): Promise<{ listed: Listed[]; from1904: boolean }> {
  const listed: Listed[] = [];
  let from1904 = false;
  const entry = entries.get('xl/workbook.xml');
  if (entry === undefined) {
    throw new SheetError('kind');
  }
  await xmlEvents(bytes, entry, {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      }
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        listed.push({ name: attributes['name'] ?? '', id });
      }
    },
  });
  return { listed, from1904 };
}

/** The path of each part that the workbook refers to. */
async function targetsIn(bytes: Buffer, entries: Entries): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const entry = entries.get('xl/_rels/workbook.xml.rels');
  if (entry === undefined) {
    return targets;
  }
  await xmlEvents(bytes, entry, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) {
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
      }
    },
  });
  return targets;
}

/** No more of them, and no more text, than the cells of a sheet could use. */
async function sharedStrings(bytes: Buffer, entries: Entries, limits: SheetLimits): Promise<string[]> {
  const strings: string[] = [];
  const entry = entries.get('xl/sharedStrings.xml');
  if (entry === undefined) {
    return strings;
  }
  let text = '';
  let sum = 0;
  let inText = false;
  /** How a Chinese or Japanese text is pronounced. */
  let inPhonetic = false;
  await xmlEvents(bytes, entry, {
    open: (name) => {
      text = name === 'si' ? '' : text;
      inText = name === 't' && !inPhonetic;
      inPhonetic ||= name === 'rPh';
    },
    text: (part) => {
      text += inText ? part.slice(0, LONGEST_CELL - text.length) : '';
    },
    close: (name) => {
      inText = false;
      inPhonetic &&= name !== 'rPh';
      if (name === 'si') {
        sum += text.length;
        if (sum > MOST_STRING_TEXT || strings.length >= limits.rows * limits.columns) {
          throw new SheetError('bomb');
        }
        strings.push(text);
      }
    },
  });
  return strings;
}

async function dateStyles(bytes: Buffer, entries: Entries): Promise<ReadonlySet<number>> {
  const own = new Set<number>();
  const styles = new Set<number>();
  const entry = entries.get('xl/styles.xml');
  if (entry === undefined) {
    return styles;
  }
  let inCells = false;
  let index = 0;
  await xmlEvents(bytes, entry, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && showsDate(formatCode)) {
        own.add(Number(numFmtId));
      }
      inCells ||= name === 'cellXfs';
      if (name === 'xf' && inCells) {
        const format = Number(numFmtId);
        if (own.has(format) || DATE_FORMATS.some(([from, to]) => format >= from && format <= to)) {
          styles.add(index);
        }
        index += 1;
      }
    },
    close: (name) => {
      inCells &&= name !== 'cellXfs';
    },
  });
  return styles;
}

/** Whether a format names a day, outside of quoted text and colours: yyyy"年"m"月"d"日". */
function showsDate(format: string): boolean {
  return /[yd]/iu.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
}
