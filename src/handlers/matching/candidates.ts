import { fitOf, type Fit } from '../../domain/matching/fit.ts';
import { rankFits } from '../../domain/matching/rankFits.ts';
import { exactFilter, nearFilter } from '../../domain/matching/unitFilter.ts';
import type { Wish } from '../../domain/matching/wish.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Reading } from '../doing.ts';
import { mayBeSold } from './mayBeSold.ts';

/** Of units that meet every wish so many of the cheapest are weighed; where there are fewer, what comes near as well. */
const ENOUGH = 100;
/** The cheapest of these. */
const MOST_NEAR = 400;

export interface Candidates {
  /** The best first. */
  readonly fits: readonly Fit[];
  /** More than these meet every wish. */
  readonly more: boolean;
  /** How many units were left out because their building may not sell yet. */
  readonly withoutPermit: number;
}

/** The units for sale that a wish may find, weighed: of these projects, or of one building of theirs. */
export async function candidates(
  { repos, now, zone }: Pick<Reading, 'repos' | 'now' | 'zone'>,
  wish: Wish,
  where: { readonly projectIds: readonly string[]; readonly buildingId: string | null },
): Promise<Candidates> {
  const exact = await repos.units.search(exactFilter(wish, where), ENOUGH);
  const near = exact.length < ENOUGH ? await repos.units.search(nearFilter(wish, where), MOST_NEAR) : [];
  const found = [...new Map([...exact, ...near].map((unit) => [unit.id, unit])).values()];
  const sold = await mayBeSold(repos, found, dayOf(now, zone));
  const tops = await repos.units.topFloors([...new Set(sold.map(({ buildingId }) => buildingId))]);
  return {
    fits: rankFits(sold.map((unit) => fitOf(wish, unit, tops.get(unit.buildingId) ?? unit.floor))),
    more: exact.length >= ENOUGH,
    withoutPermit: found.length - sold.length,
  };
}
