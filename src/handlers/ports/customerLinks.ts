import type { Locale } from '../../domain/company.ts';
import type { Rated } from '../../domain/satisfaction/rating.ts';

/** What the page behind a customer's link says: nothing of the customer himself. */
export interface RatingPage {
  readonly locale: Locale;
  /** 云溪府 */
  readonly project: string;
  readonly about: Rated;
  /** YYYY-MM-DD on which it was, in the project's zone. */
  readonly day: string;
}

export type OpenedLink =
  | ({ readonly state: 'open' } & RatingPage)
  | { readonly state: 'answered' | 'expired' | 'unknown'; readonly locale: Locale };

/** The links with which customers, who are nobody in Loupan, say how satisfied they are (满意度). */
export interface CustomerLinks {
  /** The page as it would be shown now; looking does not use it up. Rejects with StoreUnavailableError. */
  open(token: string): Promise<OpenedLink>;
  /**
   * Takes an answer (1 to 5 stars, a comment): `taken` once, whoever else sends at the same moment. Rejects with StoreUnavailableError,
   * and then nothing is kept.
   */
  answer(
    token: string,
    said: { readonly stars: number; readonly comment: string | null },
  ): Promise<OpenedLink | { readonly state: 'taken'; readonly locale: Locale }>;
}
