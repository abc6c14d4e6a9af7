import type { Hold } from '../../domain/hold.ts';
import type { Reading } from '../doing.ts';
import { sceneOf, type Scene } from './scene.ts';

const MOST_SHOWN = 20;

export interface ShownHold {
  readonly hold: Hold;
  readonly scene: Scene;
}

/** What the speaker holds himself, the first to end first. */
export async function ownHolds({ repos, actor }: Reading): Promise<ShownHold[]> {
  const holds = await repos.holds.ofScope({ kind: 'own', memberId: actor.member.id }, MOST_SHOWN);
  const shown: ShownHold[] = [];
  for (const hold of holds) {
    shown.push({ hold, scene: await sceneOf(repos, hold) });
  }
  return shown;
}
