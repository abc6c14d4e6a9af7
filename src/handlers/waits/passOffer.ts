import type { Waiting } from '../../domain/hold.ts';
import { freeUnit } from '../holds/freeUnit.ts';
import type { HoldWork } from '../holds/holdWork.ts';
import type { Scene } from '../holds/scene.ts';
import { settleOffer } from './settleOffer.ts';

/** An offer is over without being taken: the next who waits is offered the unit. Answers who that is. */
export async function passOffer(at: HoldWork, offered: Waiting, scene: Scene): Promise<Waiting | undefined> {
  const { repos, work } = at;
  const active = await repos.holds.active(offered.unitId);
  const next = active?.waitingId === offered.id ? await freeUnit(at, active) : undefined;
  await work.update('waiting', offered, { state: 'passed' });
  settleOffer(at, offered, scene, 'passed');
  return next;
}
