import type { UndoStep } from '../../domain/undo.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { placeFor } from './placeFor.ts';
import { sceneOf } from './scene.ts';

type Placed =
  | { readonly free: true; readonly steps: readonly UndoStep[] }
  | { readonly free: false; readonly outcome: Outcome };

/**
 * A hold that an undo brings back takes one of its holder's places that is free now: another of his holds may have its old
 * one. Where he has none the answer says so.
 */
export async function placeAgain(at: Reading, steps: readonly UndoStep[]): Promise<Placed> {
  const { repos } = at;
  const placed: UndoStep[] = [];
  for (const step of steps) {
    const again = step.do === 'insert' && step.kind === 'activeHold' ? step.record : undefined;
    const hold = again?.holdId == null ? undefined : await repos.holds.byId(again.holdId);
    if (again === undefined || hold === undefined) {
      placed.push(step);
      continue;
    }
    const { unit, member } = await sceneOf(repos, hold);
    const place = await placeFor(at, unit, member);
    if (!place.free) {
      return place;
    }
    placed.push({ do: 'insert', kind: 'activeHold', record: { ...again, slot: place.slot } });
  }
  return { free: true, steps: placed };
}
