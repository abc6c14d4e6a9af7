import type { Waiting } from '../../domain/hold.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { refused } from '../replies.ts';

type OwnWaiting =
  | { readonly found: true; readonly waiting: Waiting; readonly scene: Scene }
  | { readonly found: false; readonly outcome: Outcome };

/** The speaker's own place that a button means; one that is over is answered with how it ended. */
export async function ownWaiting({ m, repos, actor }: Reading, id: string): Promise<OwnWaiting> {
  const waiting = await repos.waitings.byId(id);
  if (waiting?.memberId !== actor.member.id) {
    return { found: false, outcome: refused(m.hold.offerGone) };
  }
  const scene = await sceneOf(repos, waiting);
  if (waiting.state === 'waiting' || waiting.state === 'offered') {
    return { found: true, waiting, scene };
  }
  const { key } = scene.unit;
  return {
    found: false,
    outcome: refused(m.hold.offerOver(key, m.hold.waitStates[waiting.state]), [key]),
  };
}
