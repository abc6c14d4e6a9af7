import type { Visit } from '../../domain/reception/visit.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { linkDays } from '../../domain/satisfaction/linkDays.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { HistoryContext } from './demoHistory.ts';

const HOUR = 3_600_000;
const ASKED_AFTER_MS = 2 * HOUR;
const ANSWERED_AFTER_MS = 5 * HOUR;
/** What customers answered, the latest visit first; of that nothing yet. */
const ANSWERS: readonly (readonly [stars: number | null, comment: string | null])[] = [
  [null, null],
  [5, '讲得很清楚，不催人'],
  [4, null],
  [2, '周末人多，等了半个多小时'],
  [5, '样板间带看得很仔细'],
  [5, null],
  [4, '停车不太好找'],
  [3, null],
  [5, '谢谢，回去和家人商量'],
  [4, null],
  [5, null],
  [4, '资料很全'],
];
/** Of how many visits one is asked about. */
const EVERY = 3;

/** Who was received lately and was asked how it was: what most of them said. */
export function demoRatings(visits: readonly Visit[], { uuid, now, zone }: HistoryContext): Rating[] {
  const old = now.getTime() - ASKED_AFTER_MS - ANSWERED_AFTER_MS;
  const received = visits
    .filter(({ kind, customerId, at }) => kind === 'visit' && customerId !== null && at.getTime() < old)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
    .filter((_, index) => index % EVERY === 0);
  return ANSWERS.flatMap(([stars, comment], index): Rating[] => {
    const visit = received[index];
    if (visit === undefined) {
      return [];
    }
    const askedAt = new Date(visit.at.getTime() + ASKED_AFTER_MS);
    const answeredAt = stars === null ? null : new Date(askedAt.getTime() + ANSWERED_AFTER_MS);
    const { id, customerId, projectId, teamId, receivedById, at } = visit;
    return [
      {
        id: uuid(),
        about: 'visit',
        aboutId: id,
        round: 0,
        at,
        customerId,
        projectId,
        teamId,
        memberId: receivedById,
        askedById: receivedById,
        askedAt,
        expiresAt: linkDays(askedAt, 14, zone).end,
        // Nobody has these links: a new one can be made.
        tokenHash: null,
        locale: 'zh-CN',
        stars,
        comment,
        answeredAt,
        answeredDay: answeredAt === null ? null : dayOf(answeredAt, zone),
        how: stars === null ? null : 'link',
        version: 1,
      },
    ];
  });
}
