import type { RotaPlace } from './rota.ts';

/** What the rotation counts of a place. */
export type Standing = Pick<RotaPlace, 'memberId' | 'position' | 'state' | 'turns' | 'passed' | 'makeUps'>;

export interface NextTurn {
  readonly memberId: string;
  readonly kind: 'turn' | 'makeUp';
  /** Who was before him in the order and why he was passed over, in that order. */
  readonly skipped: readonly { readonly memberId: string; readonly reason: 'busy' | 'leave' }[];
}

/** Rounds that went by a place, however they were spent: the order is by these. */
export function roundsOf({ turns, passed, makeUps }: Pick<Standing, 'turns' | 'passed' | 'makeUps'>): number {
  return turns + passed + makeUps;
}

/**
 * Whose turn it is (R3.1.2): whoever is owed one, else whoever had the fewest rounds, in the order of the day. Who is busy with a
 * customer when his turn comes is passed over and owed one; who is on leave is passed over. Undefined where nobody is there.
 */
export function nextTurn(places: readonly Standing[]): NextTurn | undefined {
  const [owed] = places
    .filter(({ state, makeUps }) => state === 'present' && makeUps > 0)
    .sort((a, b) => b.makeUps - a.makeUps || a.position - b.position);
  if (owed !== undefined) {
    return { memberId: owed.memberId, kind: 'makeUp', skipped: [] };
  }
  const [first] = places.filter(({ state }) => state === 'present').sort(inOrder);
  if (first === undefined) {
    return undefined;
  }
  const skipped = places
    .flatMap((place) => (place.state === 'busy' || place.state === 'leave' ? roundsBefore(place, first) : []))
    .sort((a, b) => a.round - b.round || a.position - b.position)
    .map(({ memberId, reason }) => ({ memberId, reason }));
  return { memberId: first.memberId, kind: 'turn', skipped };
}

/** The places after a turn was given: who had it, who was passed over. */
export function afterTurn<P extends Standing>(places: readonly P[], given: NextTurn): P[] {
  return places.map((place) => {
    const missed = given.skipped.filter(({ memberId }) => memberId === place.memberId);
    const busy = missed.filter(({ reason }) => reason === 'busy').length;
    const has = place.memberId === given.memberId;
    return has || missed.length > 0
      ? {
          ...place,
          turns: place.turns + (has ? 1 : 0),
          makeUps: place.makeUps + busy - (has && given.kind === 'makeUp' ? 1 : 0),
          passed: place.passed + missed.length - busy,
        }
      : place;
  });
}

function inOrder(a: Standing, b: Standing): number {
  return roundsOf(a) - roundsOf(b) || a.position - b.position;
}

/** Every round of somebody who cannot receive that comes before the turn of whoever can. */
function roundsBefore(
  place: Standing,
  first: Standing,
): { memberId: string; reason: 'busy' | 'leave'; round: number; position: number }[] {
  const until = roundsOf(first) + (place.position < first.position ? 1 : 0);
  const missed = Math.max(0, until - roundsOf(place));
  return Array.from({ length: missed }, (_, index) => ({
    memberId: place.memberId,
    reason: place.state === 'busy' ? ('busy' as const) : ('leave' as const),
    round: roundsOf(place) + index,
    position: place.position,
  }));
}
