import type { Rating } from '../../domain/satisfaction/rating.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Doing } from '../doing.ts';
import type { ToRate } from './toRate.ts';

/** What a customer said when he signed (1 to 5 stars): entered for him, without a link. */
export async function enterSatisfaction(
  { work, deps, now, actor, m }: Pick<Doing, 'work' | 'deps' | 'now' | 'actor' | 'm'>,
  what: ToRate,
  stars: number,
  zone: string,
): Promise<Rating> {
  const rating: Rating = {
    id: deps.ids.uuid(),
    ...what,
    askedById: actor.member.id,
    askedAt: now,
    expiresAt: null,
    tokenHash: null,
    locale: m.locale,
    stars,
    comment: null,
    answeredAt: now,
    answeredDay: dayOf(now, zone),
    how: 'entered',
    version: 1,
  };
  await work.insert('rating', rating);
  return rating;
}
