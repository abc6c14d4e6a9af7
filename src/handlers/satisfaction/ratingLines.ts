import type { Customer } from '../../domain/customer.ts';
import type { Reading } from '../doing.ts';
import { answerText } from './answerText.ts';
import { ratedText } from './ratedText.ts';

const LAST = 3;

/** How satisfied a customer was lately, and what he was asked about: 11-23 周一 到访接待 ★★★★★ 5 分. */
export async function ratingLines(
  { repos, m, now, zone }: Pick<Reading, 'repos' | 'm' | 'now' | 'zone'>,
  { id }: Pick<Customer, 'id'>,
): Promise<string[]> {
  return (await repos.ratings.ofCustomer(id, LAST)).map((rating) => {
    const [rated, day] = ratedText(rating, { zone, now, m });
    return m.satisfaction.timeline(day, rated, answerText(rating, m));
  });
}
