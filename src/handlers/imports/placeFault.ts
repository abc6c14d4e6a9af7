import type { UnitSaid } from '../../domain/imports/unitSaid.ts';
import type { Messages } from '../../i18n/messages.ts';
import { quoted } from './readRow.ts';

/** Why the unit that a row names cannot be read. */
export function placeFault({ code, typed }: Extract<UnitSaid, { ok: false }>, m: Messages): string {
  return code === 'unit' ? m.unit.roomUnreadable : m.importing.unitFault[code](quoted(typed));
}
