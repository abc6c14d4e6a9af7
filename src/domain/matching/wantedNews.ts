import type { Customer } from '../customer.ts';
import type { Dislike } from './dislike.ts';
import type { UnitNews } from './unitNews.ts';
import { wantingOf, type Wanting } from './wantingOf.ts';

export interface WantedUnit {
  readonly news: UnitNews;
  /** Whom it suits, the best first; never empty. */
  readonly wanting: readonly Wanting[];
}

/**
 * Which of these units suit which of these customers: what suits most of them in every wish first. Left out are whose hold of it
 * has just ended, and who does not want it unless it has become cheaper since. `topFloors`: by building.
 */
export function wantedNews(
  news: readonly UnitNews[],
  customers: readonly Customer[],
  {
    topFloors,
    dislikes,
  }: { readonly topFloors: ReadonlyMap<string, number>; readonly dislikes: readonly Dislike[] },
): WantedUnit[] {
  const against = new Map(dislikes.map((one) => [pair(one.customerId, one.unitId), one]));
  return news
    .map((one): WantedUnit => {
      const { unit, heldFor } = one;
      const top = topFloors.get(unit.buildingId) ?? unit.floor;
      const wanting = wantingOf(
        unit,
        // Other rooms never fit: many units against many customers are weighed no further.
        customers.filter(
          ({ id, rooms }) =>
            (rooms === null || unit.rooms === null || rooms === unit.rooms) && !heldFor.includes(id),
        ),
        { topFloor: top, dislikeOf: (customerId) => against.get(pair(customerId, unit.id)) },
      );
      return { news: one, wanting };
    })
    .filter(({ wanting }) => wanting.length > 0)
    .sort(
      (a, b) =>
        exact(b) - exact(a) ||
        b.wanting.length - a.wanting.length ||
        (a.news.unit.key < b.news.unit.key ? -1 : 1),
    );
}

function exact({ wanting }: WantedUnit): number {
  return wanting.filter(({ fit }) => fit.grade === 'exact').length;
}

function pair(customerId: string, unitId: string): string {
  return `${customerId} ${unitId}`;
}
