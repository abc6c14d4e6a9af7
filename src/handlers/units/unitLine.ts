import type { Unit } from '../../domain/unit.ts';
import { area, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A unit in a line: A-1-1502 · C1 · 118.6㎡ · 298万. */
export function unitLine({ key, layout, builtArea, listPrice }: Unit, m: Messages): string {
  return [
    key,
    ...(layout === null ? [] : [layout]),
    ...(builtArea === null ? [] : [area(builtArea, m)]),
    ...(listPrice === null ? [] : [money(listPrice, m)]),
  ].join(' · ');
}
