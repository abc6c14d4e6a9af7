import { chineseNumber } from './chineseNumber.ts';
import { spokenDigits } from './spokenDigits.ts';

/** Stands for nothing before or behind a room that is said: a longer number is none, and money, years and rates are none. */
const DIGIT = '[零〇一二两三四五六七八九幺十百千万点\\d]';
const NOT_BEFORE = `(?<!${DIGIT}|${DIGIT}[\\s-]|第)`;
const NOT_AFTER = `(?!${DIGIT}|[\\s-]${DIGIT}|[年月日号元块折%成个])`;
const ONES = '[一二三四五六七八九]';
const DOOR = `(?:[零〇]${ONES}|[一幺][零〇一二三四五六七八九幺]|二[零〇])`;
/** 一五零二, 八零二: a door's number as it is read out. */
const READ_OUT = new RegExp(
  `${NOT_BEFORE}(?:[一二三四五六七八九幺]{2}|[一二三四五六七八九幺][零〇]|${ONES}(?=[零〇]${ONES}))${DOOR}${NOT_AFTER}`,
  'gu',
);
/** 两千零三, 一千五百零二: the same as a number. */
const COUNTED = new RegExp(
  `${NOT_BEFORE}[一两二三四]千(?:[零〇]${ONES}|${ONES}百(?:[零〇]${ONES}|一?十${ONES}?))${NOT_AFTER}`,
  'gu',
);
/** 一栋, 十二号楼: a building by its number. */
const BUILDING = new RegExp(
  `(?<!${DIGIT}|第)(?:${ONES}?十${ONES}?|${ONES})(?=\\s?(?:栋|幢|号楼)(?![楼房]|别墅))|(?<=[栋幢楼]\\s?)${ONES}(?=\\s?单元)`,
  'gu',
);
const ANY = /[千栋幢楼零〇一幺二]/u;

/** A number in figures that stands for what was said in words, and where. */
export interface SpokenNumber {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Doors and buildings that a text says in words, in order: 一栋一五零二. */
export function spokenRooms(text: string): readonly SpokenNumber[] {
  if (!ANY.test(text)) {
    return [];
  }
  return [
    ...find(text, READ_OUT, spokenDigits),
    ...find(text, COUNTED, counted),
    ...find(text, BUILDING, counted),
  ].sort((a, b) => a.start - b.start);
}

function find(text: string, pattern: RegExp, digitsOf: (said: string) => string): readonly SpokenNumber[] {
  return [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    digits: digitsOf(said),
  }));
}

/** 一千五百零二 as 1502, 十二 as 12. */
function counted(said: string): string {
  return String(chineseNumber(said) ?? said);
}
