import type { ImportKind } from '../../domain/imports/importRun.ts';
import { tableDay } from '../../domain/imports/tableDay.ts';
import { dayOf, isDay } from '../../domain/time/day.ts';
import type { Doing } from '../doing.ts';
import { columnName } from './columnName.ts';
import { quoted } from './readRow.ts';
import type { TableRow } from './loadTable.ts';

type RowDay =
  { readonly ok: true; readonly day: string | null } | { readonly ok: false; readonly text: string };

/**
 * The day (YYYY-MM-DD) that a cell names, null where it is blank, or what is wrong with it. `ahead`: it may lie in the future.
 */
export function rowDay(
  { m, now, zone }: Pick<Doing, 'm' | 'now' | 'zone'>,
  kind: ImportKind,
  { values }: Pick<TableRow, 'values'>,
  field: string,
  { ahead = false }: { readonly ahead?: boolean } = {},
): RowDay {
  const cell = values[field];
  if (cell === undefined) {
    return { ok: true, day: null };
  }
  const fault = (why: 'unreadable' | 'none' | 'future'): RowDay => ({
    ok: false,
    text: m.dealTable.day[why](columnName(kind, field, m), quoted(cell)),
  });
  const day = tableDay(cell, zone)?.slice(0, 10);
  if (day === undefined) {
    return fault('unreadable');
  }
  if (!isDay(day)) {
    return fault('none');
  }
  return !ahead && day > dayOf(now, zone) ? fault('future') : { ok: true, day };
}
