import type { CustomerLevel } from '../../customer.ts';
import type { Scan, Span } from '../scan.ts';

export interface LevelSpan extends Span {
  readonly level: CustomerLevel;
  /** Said as a change: 降到B. */
  readonly change: boolean;
}

const NOT_AFTER = '(?![A-Za-z0-9\\-]|\\s?(?:栋|座|户型|区|楼|款|方案|幢|地块|单元|期))';
const CHANGED = new RegExp(
  `(?:(?:等?级|意向|类别)?(?:降|升|调|改|换|转|定|评|归|划|下调|上调|更新|变)(?:级|整|低|高)?(?:到|成|为|至|回|在)?\\s?|(?:downgraded?|upgraded?|lowered|raised?|changed?|set|move[sd]?|drop(?:ped)?)(?: (?:him|her|them|it|level|grade|c\\d+|\\u0001+|(?:mr|ms|mrs)\\.? [a-z]+))?(?: to)?\\s(?:level |grade )?|应该?[是为]?\\s?|(?:level|grade)\\s(?:is now|is|now|changed to|to)\\s)([A-D])(?:级|类)?(?:客户)?${NOT_AFTER}`,
  'giu',
);
const NAMED = new RegExp(
  `(?:(?:等级|级别|意向(?:等?级)?|level|grade)\\s?(?:是|为|:|=)?\\s?([A-D])(?:级|类)?|(?<![A-Za-z0-9-])([A-D])(?:级|类)(?:客户|意向)?|(?<![A-Za-z0-9-])([A-D])\\s?(?:customer|lead)\\b)${NOT_AFTER}`,
  'giu',
);
/** 不是B级，是A级: the second counts. */
const NEGATED = /不(?:再)?是\s?[A-D](?:级|类)?(?=[\s,]*(?:而?是|应该是|现在是))/giu;
const TOKEN = /(?<=^|[\s,;])([A-D])(?=$|[\s,;])/gu;

/** Finds the level of a customer: 降到B, 改成A类, level B. A letter of its own counts where `token` allows it. */
export function findLevels(scan: Scan, token: boolean): readonly LevelSpan[] {
  const found: LevelSpan[] = [];
  const negated = scan
    .matches(NEGATED)
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  const patterns = token ? [CHANGED, NAMED, TOKEN] : [CHANGED, NAMED];
  for (const pattern of patterns) {
    for (const match of scan.matches(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const letter = (match[1] ?? match[2] ?? match[3] ?? '').toUpperCase();
      const apart = (other: Span): boolean => start >= other.end || end <= other.start;
      if (found.every(apart) && negated.every(apart)) {
        found.push({ start, end, level: letter as CustomerLevel, change: pattern === CHANGED });
      }
    }
  }
  return found;
}
