import { AVOIDED_FLOORS, FLOOR_BANDS } from '../../matching/wish.ts';
import type { Range } from '../../values.ts';
import { readDecimal, timesTen } from '../numbers/decimal.ts';
import { MONEY_UNIT } from '../numbers/money.ts';
import { boundOf, quantityPattern } from '../numbers/quantity.ts';
import { moneyRange } from '../numbers/rangeOf.ts';
import { takeBuilding } from '../recognise/buildings.ts';
import { takeAmounts } from '../recognise/amounts.ts';
import { takeRooms } from '../recognise/rooms.ts';
import { takeOrientation } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';
import { AVOIDED_FLOOR_WORDS, FLOOR_BAND_WORDS } from '../words/floorWords.ts';
import { LOOKS_FOR } from '../words/deskCues.ts';
import { words } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { leftovers } from './leftovers.ts';

const NOT = '(?:不要|不想要|不看|不考虑|别|除了|not?(?: the)?|except(?: the)?)';
const AVOIDED = Object.values(AVOIDED_FLOOR_WORDS).join('|');
const AVOIDS = new RegExp(
  `${NOT}\\s*(?:${AVOIDED})(?:\\s*(?:和|跟|与|或者?|、|/|,|and|or)?\\s*${NOT}?(?:也)?\\s*(?:${AVOIDED}))*`,
  'giu',
);
const AVOIDED_TESTS = AVOIDED_FLOORS.map(
  (code) => [code, new RegExp(AVOIDED_FLOOR_WORDS[code], 'iu')] as const,
);
const BANDS = FLOOR_BANDS.map((code) => [code, words(FLOOR_BAND_WORDS[code])] as const);
/** How it was asked for, not what. */
const ASKED = words(LOOKS_FOR);
const SQUARE_CUE = '(?:单价|均价|每平米?|unit price)\\s*(?:在|是|为|:|=)?\\s*';
const AFTER = '(?:\\s*(?<after>以内|之内|以下|以上|左右|上下|内))?';
/** 2万5 a m²: the figure behind 万 is a thousand. */
const SQUARE_WAN = new RegExp(
  `${SQUARE_CUE}(?<wan>\\d)\\s?(?:万|w)\\s?(?<rest>\\d)(?![\\d.])${AFTER}`,
  'giu',
);
const SQUARE = new RegExp(`${SQUARE_CUE}${quantityPattern(MONEY_UNIT)}`, 'giu');
const A_SQUARE = new RegExp(
  `(?<![\\d.])(?<yuan>\\d{4,6})\\s?元?\\s?/\\s?(?:平方米|平米|平|㎡|m2|sqm)${AFTER}`,
  'giu',
);

/** 找房: what is looked for, in any order. */
export function search(work: Work): void {
  const { scan, draft } = work;
  for (const match of scan.matches(ASKED)) {
    scan.take(match.index, match.index + match[0].length);
  }
  draft.put('squarePrice', takeSquarePrice(scan));
  const avoids = takeAvoids(scan);
  draft.put('avoids', avoids.length === 0 ? null : avoids);
  draft.put('building', takeBuilding(scan));
  for (const [code, pattern] of BANDS) {
    for (const match of scan.matches(pattern)) {
      draft.put('band', code);
      scan.take(match.index, match.index + match[0].length);
    }
  }
  draft.put('rooms', takeRooms(scan));
  draft.put('orientation', takeOrientation(scan));
  const amounts = takeAmounts(scan, true);
  draft.put('budget', amounts.budget);
  draft.put('area', amounts.area);
  draft.put('floor', amounts.floor);
  draft.refuse('budget', amounts.invalid['budget']);
  draft.put('words', leftovers(scan, [])?.slice(0, 40) ?? null);
}

/** Fen a m². */
function takeSquarePrice(scan: Scan): Range | null {
  for (const pattern of [SQUARE_WAN, A_SQUARE, SQUARE]) {
    const match = scan.matches(pattern)[0];
    const range = match === undefined ? null : squareRange(match.groups ?? {});
    if (match !== undefined && range !== null) {
      scan.take(match.index, match.index + match[0].length);
      return range;
    }
  }
  return null;
}

function squareRange(groups: Readonly<Record<string, string | undefined>>): Range | null {
  const { wan, rest, yuan, after } = groups;
  if (wan === undefined && yuan === undefined) {
    return moneyRange(groups, 'yuan');
  }
  const value = readDecimal(yuan ?? `${wan}.${rest}`);
  const fen = value === null ? null : timesTen(value, yuan === undefined ? 6 : 2);
  if (fen === null) {
    return null;
  }
  const bound = boundOf(undefined, after);
  return bound === 'max' ? { bound, to: fen } : bound === 'min' ? { bound, from: fen } : { bound, at: fen };
}

function takeAvoids(scan: Scan): string[] {
  return scan.matches(AVOIDS).flatMap((match) => {
    scan.take(match.index, match.index + match[0].length);
    return AVOIDED_TESTS.filter(([, test]) => test.test(match[0])).map(([code]) => code);
  });
}
