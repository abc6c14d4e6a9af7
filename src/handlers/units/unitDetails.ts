import type { Unit } from '../../domain/unit.ts';
import type { PriceField } from '../../domain/units/unitPrices.ts';
import { perSquare } from '../../domain/units/unitPrices.ts';
import { area, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What of a unit is written as it is said: all but its place, its prices and its state. */
export const UNIT_DETAILS = [
  'layout',
  'rooms',
  'halls',
  'baths',
  'builtArea',
  'innerArea',
  'orientation',
  'decoration',
] as const;
export type UnitDetail = (typeof UNIT_DETAILS)[number];

/** A change of these needs a reason (R2.2.2). */
export const LAYOUT_DETAILS: readonly UnitDetail[] = [
  'layout',
  'rooms',
  'halls',
  'baths',
  'builtArea',
  'innerArea',
];

/** One detail of a unit as people read it. */
export function unitDetailText(name: UnitDetail, unit: Pick<Unit, UnitDetail>, m: Messages): string {
  switch (name) {
    case 'orientation':
      return unit.orientation === null ? m.common.none : m.words.orientation[unit.orientation];
    case 'decoration':
      return unit.decoration === null ? m.common.none : m.words.decoration[unit.decoration];
    case 'builtArea':
    case 'innerArea': {
      const hundredths = unit[name];
      return hundredths === null ? m.common.none : area(hundredths, m);
    }
    case 'layout':
    case 'rooms':
    case 'halls':
    case 'baths':
      return String(unit[name] ?? m.common.none);
  }
}

export function priceText(fen: number | null, m: Messages): string {
  return fen === null ? m.common.none : money(fen, m);
}

/** 303.6万（25,599元/㎡） */
export function priceWithSquare(
  unit: Pick<Unit, 'builtArea' | PriceField>,
  name: PriceField,
  m: Messages,
): string {
  const price = unit[name];
  const square = price === null ? undefined : perSquare(price, unit.builtArea);
  const total = priceText(price, m);
  return square === undefined
    ? total
    : m.unit.perSquare(total, m.common.yuan((square / 100).toLocaleString('en-US')));
}
