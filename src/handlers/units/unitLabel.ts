import type { Unit } from '../../domain/unit.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A-1-1502 · 三房两厅两卫 · 待售 */
export function unitLabel(unit: Unit, m: Messages): string {
  return m.unit.heading(unit.key, layoutText(unit, m), m.words.unitState[unit.state]);
}

/** 三房两厅两卫; undefined where nobody entered it. */
export function layoutText(
  { rooms, halls, baths }: Pick<Unit, 'rooms' | 'halls' | 'baths'>,
  m: Messages,
): string | undefined {
  return rooms === null ? undefined : m.unit.layout(rooms, halls, baths);
}
