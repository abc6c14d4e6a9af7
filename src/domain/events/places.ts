import type { Invitation } from './event.ts';

type Seated = Pick<Invitation, 'id' | 'state' | 'people' | 'answeredAt'>;

/** How many people have said that they come. */
export function peopleComing(invitations: readonly Pick<Invitation, 'state' | 'people'>[]): number {
  return invitations
    .filter(({ state }) => state === 'yes')
    .reduce((total, { people }) => total + (people ?? 1), 0);
}

/**
 * Where a party that would come stands: it comes where there is room for all of it and nobody waits before it, and otherwise waits
 * (候补). Who has a place keeps it; for more people than there is room for he is `full` and nothing changes. `before`: its invitation so
 * far; `others`: all other invitations of the event; `capacity` in people, null without a limit.
 */
export function placeFor(
  party: number,
  before: Seated | undefined,
  others: readonly Seated[],
  capacity: number | null,
): 'yes' | 'waiting' | 'full' {
  const fits = capacity === null || peopleComing(others) + party <= capacity;
  if (before?.state === 'yes') {
    return fits || party <= (before.people ?? 1) ? 'yes' : 'full';
  }
  const ahead = others.some(
    (one) => one.state === 'waiting' && (before?.state !== 'waiting' || inOrder(one, before) < 0),
  );
  return fits && (capacity === null || !ahead) ? 'yes' : 'waiting';
}

/** Who of those that wait now has a place, in their order: whoever does not fit lets nobody pass him. */
export function promoted<I extends Seated>(invitations: readonly I[], capacity: number | null): readonly I[] {
  const waiting = invitations.filter(({ state }) => state === 'waiting').sort(inOrder);
  const found: I[] = [];
  let coming = peopleComing(invitations);
  for (const one of waiting) {
    coming += one.people ?? 1;
    if (capacity !== null && coming > capacity) {
      break;
    }
    found.push(one);
  }
  return found;
}

function inOrder(a: Seated, b: Seated): number {
  return (a.answeredAt?.getTime() ?? 0) - (b.answeredAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1);
}
