import type { Standing } from './nextTurn.ts';
import { withState } from './withState.ts';

/**
 * The order as whoever runs it begins it: those who are named are there in that order, everybody else is off; without names
 * everybody is there, in the order that stands. What was received before stays counted.
 */
export function startedOrder<P extends Standing>(
  places: readonly P[],
  named: readonly string[],
  newPlace: (memberId: string) => P,
): P[] {
  const known = new Set(places.map(({ memberId }) => memberId));
  const all = [...places, ...named.filter((id) => !known.has(id)).map(newPlace)];
  const there = named.length > 0 ? named : [...all].sort((a, b) => a.position - b.position).map(idOf);
  const order = new Map(there.map((id, index) => [id, index + 1]));
  const counted = there.reduce((now, id) => withState(now, id, 'present'), all);
  return counted.map((place) => {
    const position = order.get(place.memberId);
    return position === undefined ? { ...place, state: 'off' as const } : { ...place, position };
  });
}

function idOf({ memberId }: Standing): string {
  return memberId;
}
