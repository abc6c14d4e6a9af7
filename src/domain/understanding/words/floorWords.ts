import type { AvoidedFloor, FloorBand } from '../../matching/wish.ts';

/** What people call the thirds of a building. */
export const FLOOR_BAND_WORDS: Readonly<Record<FloorBand, string>> = {
  high: '高楼层|高层|高区|楼层(?:要)?高(?:点|一点|些)?|high(?:er)? floors?',
  middle: '中间楼层|中楼层|中层|中区|中间层|middle floors?|mid floors?',
  low: '低楼层|低层|低区|楼层(?:要)?低(?:点|一点|些)?|low(?:er)? floors?',
};

/** Floors that people do not want. */
export const AVOIDED_FLOOR_WORDS: Readonly<Record<AvoidedFloor, string>> = {
  first: '一楼|1楼|一层|1层|首层|底层|底楼|ground floor|first floor',
  top: '顶楼|顶层|最高层|top floor',
};
