import type { Hold, Waiting } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import { freeUnit } from './freeUnit.ts';
import type { HoldWork } from './holdWork.ts';
import type { Scene } from './scene.ts';
import { settleReminder, settleRequest } from './settleCards.ts';

/**
 * Ends a hold and gives its unit back: to the first who waits, else for sale. Its cards are settled wherever they stand.
 * Answers to whom the unit is offered now.
 */
export async function endHold(
  at: HoldWork,
  hold: Hold,
  scene: Scene,
  how: { readonly state: 'released' | 'expired' | 'used'; readonly reason: string | null },
): Promise<Waiting | undefined> {
  const { repos, work, now } = at;
  const active = await repos.holds.active(hold.unitId);
  const next = active?.holdId === hold.id ? await freeUnit(at, active) : undefined;
  await work.update('hold', hold, {
    state: how.state,
    endedAt: now,
    endReason: how.reason,
    askedAt: null,
    remindAt: null,
  });
  const m = messages(scene.member.locale);
  const heading = m.hold.endedCard(scene.unit.key, scene.label, m.hold.states[how.state]);
  settleReminder(at, hold, scene, heading);
  settleRequest(at, hold, scene);
  return next;
}
