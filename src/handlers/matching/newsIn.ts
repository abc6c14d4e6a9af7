import { newsOf, type Span, type UnitNews } from '../../domain/matching/unitNews.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Project } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';
import { mayBeSold } from './mayBeSold.ts';

/** As many as the largest building has; of more the first by key are told. */
const MOST_UNITS = 300;

/** What happened in a span to a project's units that may be sold now: a building without its permit in force brings no news. */
export async function newsIn(
  repos: Repos,
  { id, zone }: Pick<Project, 'id' | 'zone'>,
  span: Span,
  now: Date,
): Promise<UnitNews[]> {
  const changed = await repos.units.changedForSale(id, span, MOST_UNITS);
  const units = await mayBeSold(repos, changed, dayOf(now, zone));
  const ids = units.map((unit) => unit.id);
  const prices = await repos.units.listPricesBefore(ids, span.from);
  const holds = await repos.holds.endedOf(ids, span.from);
  return units.flatMap((unit) => {
    const news = newsOf(unit, span, {
      was: prices.get(unit.id),
      ended: holds.filter(({ unitId }) => unitId === unit.id),
    });
    return news === undefined ? [] : [news];
  });
}
