import { isSatisfied } from '../satisfaction/isSatisfied.ts';
import type { Rating } from '../satisfaction/rating.ts';
import type { Contribution, Figure } from './figure.ts';

/** By the day of the answer, about whom the customer was asked. `n` of so many stars; d is the number of answers. */
function ofAnswer(
  { stars, answeredDay, projectId, teamId, memberId }: Rating,
  n: (stars: number) => number,
): readonly Contribution[] {
  return stars === null || answeredDay === null
    ? []
    : [{ day: answeredDay, projectId, teamId, memberId, n: n(stars), d: 1 }];
}

/** 客户满意度: the mean of what customers answered (1 to 5). */
const satisfaction: Figure<'rating'> = {
  key: 'satisfaction',
  unit: 'mean',
  of: 'rating',
  contributions: (record) => ofAnswer(record, (stars) => stars),
};

/** 满意率: answers of 4 and 5 / all answers. */
const satisfied: Figure<'rating'> = {
  key: 'satisfied',
  unit: 'ratio',
  of: 'rating',
  contributions: (record) => ofAnswer(record, (stars) => (isSatisfied(stars) ? 1 : 0)),
};

/** How satisfied customers are (DOMAIN, Figures): mean, share of 4 and 5, with the number of answers. */
export const satisfactionFigures: readonly Figure[] = [satisfaction, satisfied];
