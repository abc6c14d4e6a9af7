import type { DislikeReason } from '../../matching/dislike.ts';

/** Why a unit is not wanted, as people say it. What is none of the others is not recognised. */
export const DISLIKE_WORDS: Readonly<Record<Exclude<DislikeReason, 'other'>, string>> = {
  price: '价格|太贵|贵了?|总价|预算|price|expensive',
  floor: '楼层|太高|太低|floor',
  orientation: '朝向|采光|orientation',
  layout: '户型|格局|layout',
  area: '面积|太小|太大|area|size',
};
