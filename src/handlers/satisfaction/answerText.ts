import type { Rating } from '../../domain/satisfaction/rating.ts';
import type { Messages } from '../../i18n/messages.ts';

/** ★★★★☆ 4 分「讲得清楚」, or that the customer has not answered. */
export function answerText({ stars, comment }: Pick<Rating, 'stars' | 'comment'>, m: Messages): string {
  const words = m.satisfaction;
  return stars === null ? words.waiting : words.answer(words.stars(stars), words.points(stars), comment);
}
