import { IMPORT_COLUMNS } from '../../domain/imports/columns.ts';
import type { ImportKind } from '../../domain/imports/importRun.ts';
import type { Messages } from '../../i18n/messages.ts';

/** How a column of a table is called in the language of its reader, as the empty table has it. */
export function columnName(kind: ImportKind, field: string, m: Messages): string {
  const column = IMPORT_COLUMNS[kind].find((one) => one.field === field);
  return column?.names[m.locale === 'en' ? 1 : 0] ?? field;
}

/** All of them, by field. */
export function columnNames(kind: ImportKind, m: Messages): Readonly<Record<string, string>> {
  return Object.fromEntries(IMPORT_COLUMNS[kind].map(({ field }) => [field, columnName(kind, field, m)]));
}
