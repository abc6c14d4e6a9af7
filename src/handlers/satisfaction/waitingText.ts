import { linkState } from '../../domain/satisfaction/linkState.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { ratedText } from './ratedText.ts';

/** That a customer was asked and has not answered. */
export function waitingText(
  rating: Rating,
  at: { readonly zone: string; readonly now: Date; readonly m: Messages },
): string {
  const { zone, now, m } = at;
  const [rated, day] = ratedText(rating, at);
  return m.satisfaction.askedAlready(
    rated,
    day,
    dateTime(rating.askedAt, zone, now, m),
    linkState(rating, now) === 'expired',
  );
}
