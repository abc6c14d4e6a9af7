import type { Rating } from '../../domain/satisfaction/rating.ts';

/** What a customer can be asked to rate, and whom his answer is about (Rating). */
export type ToRate = Pick<
  Rating,
  'about' | 'aboutId' | 'round' | 'at' | 'customerId' | 'projectId' | 'teamId' | 'memberId'
>;
