import { CHINESE_DIGITS } from './chineseNumber.ts';

/** A number as people write it, for patterns: 300, 1,200, 62.5, 三百, 三点五. */
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|[1-9][百千][1-9]?(?!\\d)|\\d+(?:\\.\\d+)?|[${CHINESE_DIGITS}]{1,9}(?:点[一二三四五六七八九零])?)`;

const MAX_BEFORE =
  '不超过|不高于|不能超过?|不要超过|别超过|最多|最高|顶多|控制在|under|below|up ?to|at most|max(?:imum)?|within|less than|no more than';
const MIN_BEFORE =
  '至少|最少|最低|不低于|不少于|超过|高于|大于|above|over|at least|from|more than|min(?:imum)?';
const ABOUT_BEFORE = '大概|大约|差不多|约|around|about|approx\\.?|roughly|~';
const MAX_AFTER = '以内|之内|以下|之下|封顶|打住|内(?![\\u4e00-\\u9fff])|max\\b|or less|tops\\b';
const MIN_AFTER = '以上|之上|起步|起|往上|or more|plus\\b|\\+';
const ABOUT_AFTER = '左右|上下|出头|的样子|or so';

/**
 * The source of a pattern for one quantity or a range of it, with what limits it. Groups: before, a, more, ua, tail, b,
 * ub, after. `unit` is an alternation without groups of its own.
 */
export function quantityPattern(unit: string): string {
  return (
    `(?:(?<before>${MAX_BEFORE}|${MIN_BEFORE}|${ABOUT_BEFORE})\\s*(?:在|为|是)?\\s*)?` +
    `(?<a>${NUMBER})(?<more>来(?!访|电|了|看|自|过|案|的|现)|多|几)?\\s*(?:(?<ua>${unit})多?(?<tail>[一二三四五六七八九1-9](?![${CHINESE_DIGITS}\\-.:/年平栋楼%折+块元~到\\d室房居厅楼层岁口人个点月天套次号期卧]))?)?` +
    `(?:\\s*(?:-|~|到|至|\\bto\\b)\\s*(?<b>${NUMBER})\\s*(?<ub>${unit})?)?` +
    `(?:\\s*(?<after>${MAX_AFTER}|${MIN_AFTER}|${ABOUT_AFTER}))?`
  );
}

const MAX = new RegExp(`^(?:${MAX_BEFORE}|${MAX_AFTER})$`, 'i');
const MIN = new RegExp(`^(?:${MIN_BEFORE}|${MIN_AFTER})$`, 'i');

/** What the words around a number make of it. */
export function boundOf(before: string | undefined, after: string | undefined): 'max' | 'min' | 'about' {
  for (const word of [before, after]) {
    if (word !== undefined && MAX.test(word)) {
      return 'max';
    }
    if (word !== undefined && MIN.test(word)) {
      return 'min';
    }
  }
  return 'about';
}
