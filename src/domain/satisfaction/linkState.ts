import type { Rating } from './rating.ts';

export type LinkState = 'open' | 'answered' | 'expired';

/** Whether a link opens its page (still): it is answered once, until it expires. */
export function linkState({ answeredAt, expiresAt }: Rating, now: Date): LinkState {
  if (answeredAt !== null) {
    return 'answered';
  }
  return expiresAt === null || expiresAt <= now ? 'expired' : 'open';
}
