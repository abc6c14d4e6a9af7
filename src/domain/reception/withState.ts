import { roundsOf, type Standing } from './nextTurn.ts';
import type { RotaState } from './rota.ts';

/**
 * The places after somebody said how he is. Leave and busy keep the place. Who comes in from a day off begins with the round
 * that is running: nobody who was there meanwhile has to wait for him to catch up.
 */
export function withState<P extends Standing>(places: readonly P[], memberId: string, state: RotaState): P[] {
  const others = places.filter((place) => place.memberId !== memberId && place.state !== 'off');
  const running = Math.min(...others.map(roundsOf));
  return places.map((place) => {
    if (place.memberId !== memberId) {
      return place;
    }
    const late = place.state === 'off' && state !== 'off' && others.length > 0;
    return { ...place, state, passed: place.passed + (late ? Math.max(0, running - roundsOf(place)) : 0) };
  });
}
