import type { Hold } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import { countdown } from './countdown.ts';
import type { HoldWork } from './holdWork.ts';
import type { Scene } from './scene.ts';
import { settleReminder } from './settleCards.ts';

interface Term {
  readonly until: Date;
  readonly remindAt: Date | null;
}

/** A hold runs on until then; its reminder, wherever it stands, says so. */
export async function extendTo(
  context: HoldWork,
  hold: Hold,
  scene: Scene,
  { until, remindAt }: Term,
): Promise<Hold> {
  const { repos, work, now } = context;
  const active = await repos.holds.active(hold.unitId);
  if (active !== undefined) {
    await work.update('activeHold', active, { until });
  }
  const after = await work.update('hold', hold, {
    until,
    extensions: hold.extensions + 1,
    askedAt: null,
    remindAt,
    remindedAt: null,
  });
  const theirs = messages(scene.member.locale);
  const left = countdown(until, scene.zone, now, theirs);
  settleReminder(context, hold, scene, theirs.hold.extendedCard(scene.unit.key, scene.label, left));
  return after;
}
