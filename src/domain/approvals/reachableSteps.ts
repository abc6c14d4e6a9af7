import type { Actor } from '../actor.ts';
import type { ApprovalStep, Decider } from '../approval.ts';
import type { Role } from '../permissions.ts';
import { sameValue } from '../sameValue.ts';
import { fitsDecider, type ApprovalPlace } from './fitsDecider.ts';

/** To whom a step goes that nobody is left for, the nearest first. */
const INSTEAD: readonly Role[] = ['director', 'admin'];

/**
 * Steps as they can be decided by the people there are: a decider whom nobody fits becomes the director, where there is none the
 * administrator; two steps in a row that became the same are one. Undefined where nobody at all can decide.
 */
export function reachableSteps(
  steps: readonly ApprovalStep[],
  people: readonly Actor[],
  of: ApprovalPlace,
): readonly ApprovalStep[] | undefined {
  const there = (decider: Decider): boolean => people.some((actor) => fitsDecider(decider, actor, of));
  const reached: ApprovalStep[] = [];
  for (const step of steps) {
    const deciders: Decider[] = [];
    for (const decider of step.deciders) {
      const one = [decider, ...INSTEAD.map((role): Decider => ({ by: 'role', role }))].find(there);
      if (one === undefined) {
        return undefined;
      }
      if (!deciders.some((other) => sameValue(other, one))) {
        deciders.push(one);
      }
    }
    const next: ApprovalStep = { mode: step.mode, deciders };
    if (!sameValue(reached.at(-1), next)) {
      reached.push(next);
    }
  }
  return reached;
}
