import { excelDate } from './excelDate.ts';
import type { FoundColumn } from './findHeadings.ts';

const BARE_NUMBER = /^[\d,]+(?:\.\d+)?$/u;
/** A day as the count that Excel keeps where a cell is not shown as a date: 1954 to 2119. */
const DAY_COUNT = /^[2-7]\d{4}(?:\.\d+)?$/u;

/**
 * What a row says by field, as a person would type it; blank cells say nothing, and what stands in two columns of a field is joined.
 * `from1904`: how the table counts its days.
 */
export function rowValues(
  cells: readonly string[],
  columns: readonly FoundColumn[],
  from1904: boolean,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const found of columns) {
    const { field, joins = '' } = found.column;
    const text = typed(cells[found.at] ?? '', found, from1904);
    if (text !== '') {
      values[field] = values[field] === undefined ? text : values[field] + joins + text;
    }
  }
  return values;
}

function typed(cell: string, { column, unit }: FoundColumn, from1904: boolean): string {
  // Full-width figures are figures; what people wrote keeps its own punctuation.
  const text = column.kind === undefined ? cell.trim() : cell.normalize('NFKC').trim();
  // What was written where there is nothing to write.
  if (/^(?:[-–—/]+|无|N\/A)$/iu.test(text)) {
    return '';
  }
  if (column.kind === 'money') {
    return BARE_NUMBER.test(text) ? text.replaceAll(',', '') + unit : text;
  }
  return column.kind === 'date' && DAY_COUNT.test(text) ? excelDate(Number(text), from1904) : text;
}
