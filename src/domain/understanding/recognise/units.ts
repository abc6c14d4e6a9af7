import { readUnitText } from '../../units/unitText.ts';
import { READING_LIMITS } from '../limits.ts';
import type { Scan, Span } from '../scan.ts';
import { UNIT_SOURCES } from '../words/unitSources.ts';

export interface UnitSpan extends Span {
  /** As it was written, without spaces: 1栋1502; of a door's number only that: 1502. `readUnitText` tells its parts. */
  readonly text: string;
  /** A door's number and nothing else: it may be anything. */
  readonly bare: boolean;
}

/**
 * Which door's numbers count that stand alone: any (where nothing but a unit is said), those of doors as houses have them, only
 * those of four digits, or none. But for the first they count only where no unit is said in full, or behind one: A-1-1502和1503.
 */
type BareRooms = 'any' | 'doors' | 'longDoors' | 'none';

const { before, full, room, door, longDoor, shortDoor, after } = UNIT_SOURCES;
/** What may stand before four digits that are the end of a phone, or money. */
const NOT_BEFORE =
  '(?<![\\d.\\-/:#=A-Za-z+,¥$*]|(?:尾号|后四位|末四位|尾数|预算|首付|单价|总价|均价|定金)\\s?)';
const ANY = [new RegExp(`${before}(?:${full}|${room})${after}`, 'giu')];
const FULL = new RegExp(
  `${before}${full}${after}(?:\\s?(?:和|、|及|跟|与|或|and)\\s?(?:${full}|${door})${after})*`,
  'giu',
);
const LONG = new RegExp(`${NOT_BEFORE}${longDoor}${after}`, 'giu');
const SHORT = new RegExp(`${NOT_BEFORE}${shortDoor}${after}`, 'giu');
const WAYS: Readonly<Record<BareRooms, readonly RegExp[]>> = {
  any: ANY,
  doors: [FULL, LONG, SHORT],
  longDoors: [FULL, LONG],
  none: [FULL],
};

/** The units that a text speaks of, by the first way in which it names any, none of them taken yet: A-1-1502, 1栋1502, 3栋1单元802, 1502. */
export function findUnits(scan: Scan, bare: BareRooms): readonly UnitSpan[] {
  for (const pattern of WAYS[bare]) {
    const found = scan.matches(pattern).flatMap((match) => unitsIn(match[0], match.index));
    if (found.length > 0) {
      return found.slice(0, READING_LIMITS.mentions);
    }
  }
  return [];
}

const ONE = new RegExp(`(?:${full}|${room})`, 'giu');

/** The units of a text that consists of them and what joins them; `from` is where it stands. */
export function unitsIn(text: string, from: number): readonly UnitSpan[] {
  return [...text.matchAll(ONE)].flatMap((match): UnitSpan[] => {
    const said = readUnitText(match[0]);
    const start = from + match.index;
    return said === undefined
      ? []
      : [
          {
            start,
            end: start + match[0].length,
            text: said.building === null ? said.room : match[0].replaceAll(/\s/gu, ''),
            bare: said.building === null,
          },
        ];
  });
}
