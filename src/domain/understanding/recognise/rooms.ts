import { readDecimal, toNumber } from '../numbers/decimal.ts';
import type { Scan } from '../scan.ts';

const CHINESE =
  /(?<![\d.\-一二两三四五六七八九十第])([1-9]|[一二两三四五六七八九])\s?(?:\+1\s?)?(?:居室|居家|室|房|居(?!民|住|然|中)|卧)(?!东|子|产|源|价|号|贷|款|租|屋|间|管)(?:\s?[\d一二两三]\s?厅)?(?:\s?[\d一二两三四]\s?卫)?(?:的)?/gu;
const ENGLISH =
  /(?<![\d.\-])\b(\d|one|two|three|four|five|six)[\s-]?(?:bed ?rooms?|beds?|brs?|bdrms?|rooms?)\b/giu;

/** Takes the number of rooms out of a line: 三房, 3室2厅, 3-bed. Null where none is said, or more than one. */
export function takeRooms(scan: Scan): number | null {
  const found: number[] = [];
  for (const match of [...scan.matches(CHINESE), ...scan.matches(ENGLISH)]) {
    const value = readDecimal(match[1] ?? '');
    if (value !== null) {
      found.push(toNumber(value));
      scan.take(match.index, match.index + match[0].length);
    }
  }
  const [first] = found;
  return first !== undefined && found.every((rooms) => rooms === first) ? first : null;
}
