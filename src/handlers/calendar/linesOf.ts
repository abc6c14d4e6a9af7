import type { CalendarLine } from '../../domain/calendar/readCalendarLines.ts';
import type { Files } from '../ports/files.ts';
import { readSheet } from '../sheets/readSheet.ts';
import { SheetError, type SheetFaultCode } from '../sheets/sheet.ts';

export type CalendarLines =
  | { readonly ok: true; readonly lines: readonly CalendarLine[] }
  | { readonly ok: false; readonly code: SheetFaultCode | 'gone'; readonly row: number | undefined };

/** The lines of what was typed or pasted, and of a table that was sent: a row is a line. Numbers are those that its sender sees. */
export async function linesOf(
  files: Files,
  { lines, file }: { readonly lines?: string; readonly file?: readonly string[] },
): Promise<CalendarLines> {
  const typed = (lines ?? '')
    .split(/[\n\r]+|[;；]/u)
    .map((text, at) => ({ number: at + 1, text }))
    .filter(({ text }) => text.trim() !== '');
  const [id] = file ?? [];
  if (id === undefined) {
    return { ok: true, lines: typed };
  }
  const sent = await files.get(id);
  if (sent === undefined) {
    return { ok: false, code: 'gone', row: undefined };
  }
  try {
    const { rows } = await readSheet(sent.bytes);
    const table = rows.map(({ number, cells }) => ({
      number,
      text: cells.filter((cell) => cell.trim() !== '').join(' '),
    }));
    return { ok: true, lines: [...table, ...typed] };
  } catch (error) {
    if (error instanceof SheetError) {
      return { ok: false, code: error.code, row: error.row };
    }
    throw error;
  }
}
