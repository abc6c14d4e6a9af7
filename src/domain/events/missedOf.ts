import type { Invitation, SalesEvent } from './event.ts';

/**
 * Who of these had a place and did not come; undefined while somebody may still come.
 * `today`: YYYY-MM-DD in the project's zone.
 */
export function missedOf<I extends Pick<Invitation, 'state' | 'cameAt'>>(
  invitations: readonly I[],
  { day }: Pick<SalesEvent, 'day'>,
  today: string,
): readonly I[] | undefined {
  return day >= today
    ? undefined
    : invitations.filter(({ state, cameAt }) => state === 'yes' && cameAt === null);
}
