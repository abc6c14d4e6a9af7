import { readDecimal, toNumber } from '../numbers/decimal.ts';
import type { Scan } from '../scan.ts';

const CHINESE =
  /(?<![\d.\-一二两三四五六七八九十第])([1-9]|[一二两三四五六七八九])\s?(?:\+1\s?)?(?:居室|居家|室|房|居(?!民|住|然|中)|卧)(?!东|子|产|源|价(?!格|位|钱)|号|贷|款|租|屋|间|管)(?:\s?[\d一二两三]\s?厅)?(?:\s?[\d一二两三四]\s?卫)?(?:的)?/gu;
const ENGLISH =
  /(?<![\d.\-])\b(\d|one|two|three|four|five|six)[\s-]?(?:bed ?rooms?|beds?|brs?|bdrms?|rooms?)\b/giu;

/** 不要两房了 要三房: what is not wanted says nothing of what is. */
export const UNWANTED =
  /(?:不(?:再)?(?:是)?(?:想)?(?:要|看|考虑|喜欢)|别(?:给|推)?)(?:[1-9]|[一两二三四五六七八九])\s?(?:居室?|室|房)(?:的)?了?(?!子|产|源|东|贷|款)/gu;

/** Takes the number of rooms out of a line: 三房, 3室2厅, 3-bed. Null where none is said, or more than one. */
export function takeRooms(scan: Scan): number | null {
  const found: number[] = [];
  for (const match of scan.matches(UNWANTED)) {
    scan.take(match.index, match.index + match[0].length);
  }
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
