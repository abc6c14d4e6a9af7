import type { Scan } from '../scan.ts';
import { UNIT_SOURCES } from '../words/unitSources.ts';
import { findUnits, unitsIn, type UnitSpan } from './units.ts';

const ITEM = `(?:${UNIT_SOURCES.full}|${UNIT_SOURCES.room})${UNIT_SOURCES.after}`;
/** 看了1502和1503: what is shown in a hall are rooms. */
const SHOWN = new RegExp(
  `(?<seen>(?:看|带看|参观|推荐|saw|seen|viewed|showed)(?:了|过|中|的)?(?:还是|都是|是)?|(?:满意|喜欢|看上|相中|likes?|liked|loves?|prefers?)(?:的是|了)?)\\s?(?<units>${ITEM}(?:\\s?(?:和|、|,|及|跟|与|and|\\s)\\s?${ITEM})*)`,
  'giu',
);
const LIKED = /满意|喜欢|看上|相中|lik|lov|prefer/iu;
/** 100-120 may be an area, where nobody says that it was seen. */
const RANGE = /^\d+-\d+$/u;

/** Takes the units that a customer was shown, as they were said. */
export function takeUnitsSeen(scan: Scan): readonly string[] {
  const found: UnitSpan[] = [];
  for (const match of scan.matches(SHOWN)) {
    const { units = '', seen = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    found.push(...unitsIn(units, end - units.length));
    // 很满意2003: how he liked it stays in what was said.
    scan.take(LIKED.test(seen) ? end - units.length : match.index, end);
  }
  for (const unit of findUnits(scan, 'none')) {
    if (!RANGE.test(unit.text)) {
      found.push(unit);
      scan.take(unit.start, unit.end);
    }
  }
  return [...new Set(found.sort((a, b) => a.start - b.start).map(({ text }) => text.toUpperCase()))];
}
