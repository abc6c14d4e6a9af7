import { type Fits, LONGEST_CELL, SheetError, type SheetLimits, type SheetRow } from './sheet.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** How much of a text is looked at to find its separator. */
const SAMPLE = 4_000;
/** How Excel is made to keep the digits of a phone: ="13800138000". */
const AS_FORMULA = /^\s*="([^"]*)"\s*$/u;

/** A table as text: UTF-8 with or without its mark, UTF-16 as Excel writes it, or GBK. Throws SheetError. */
export function readCsv(bytes: Uint8Array, fits: Fits, limits: SheetLimits): SheetRow[] {
  const text = decoded(bytes).replaceAll(/\r\n?/gu, '\n');
  const { rows, openQuote } = rowsOf(text, separatorOf(text.slice(0, SAMPLE), fits, limits), limits);
  if (openQuote !== undefined) {
    throw new SheetError('openQuote', openQuote);
  }
  return rows;
}

interface Read {
  /** Those in which something stands. */
  readonly rows: SheetRow[];
  /** The row in which a quote was opened that is never closed. */
  readonly openQuote: number | undefined;
}

/** Quotes, and what is doubled or broken over lines within them, as RFC 4180 has them. */
function rowsOf(text: string, separator: string, limits: SheetLimits): Read {
  const rows: SheetRow[] = [];
  let number = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let openQuote: number | undefined;
  const endCell = (): void => {
    if (cells.length < limits.columns) {
      cells.push((AS_FORMULA.exec(cell)?.[1] ?? cell).slice(0, LONGEST_CELL));
    }
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) {
      if (rows.length >= limits.rows) {
        throw new SheetError('tooManyRows');
      }
      rows.push({ number, cells, unresolved: [] });
    }
    number += 1;
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else {
        quoted = false;
        // Over several lines, and then not the end of a cell: this quote opens another cell than it seems to close.
        const next = text[at + 1] ?? '\n';
        openQuote ??= cell.includes('\n') && ![separator, '\n', ' '].includes(next) ? number : undefined;
      }
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) {
      endCell();
    } else if (sign === '\n') {
      endRow();
    } else {
      cell += sign;
    }
  }
  openQuote ??= quoted ? number : undefined;
  endRow();
  return { rows, openQuote };
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new SheetError('encoding');
}

/** The sign by which headings are found, however many tabs end the cells; else the one that stands most often outside of quotes. */
function separatorOf(sample: string, fits: Fits, limits: SheetLimits): string {
  const bare = sample.replaceAll(/"[^"]*"/gu, '');
  const often = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ sign }) => sign);
  return often.find((sign) => fits(rowsOf(sample, sign, limits).rows)) ?? often[0] ?? ',';
}
