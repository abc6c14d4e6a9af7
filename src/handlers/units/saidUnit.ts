import { findLayoutWords } from '../../domain/units/layoutWords.ts';
import { without } from '../../domain/without.ts';
import type { InputOf } from '../field.ts';
import type { unitFields } from './unitFields.ts';

export type UnitInput = InputOf<typeof unitFields>;
/** What was said of a unit, without which one it is. */
export type SaidUnit = Omit<UnitInput, 'unit' | 'editing' | 'history'>;

/** 户型=三房两厅两卫 tells the rooms, not the layout's name. */
export function saidUnit(input: UnitInput): SaidUnit {
  const said = without(input, ['unit', 'editing', 'history']);
  const words = said.layout === undefined ? undefined : findLayoutWords(said.layout);
  if (said.layout === undefined || words === undefined) {
    return said;
  }
  const name = `${said.layout.slice(0, words.start)}${said.layout.slice(words.end)}`.trim();
  return {
    rooms: words.rooms,
    ...(words.halls === null ? {} : { halls: words.halls }),
    ...(words.baths === null ? {} : { baths: words.baths }),
    ...without(said, ['layout']),
    ...(name === '' ? {} : { layout: name }),
  };
}
