import type { Hold } from '../../domain/hold.ts';
import { holdTerm } from '../../domain/holds/holdTerm.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { beyondButton } from './beyondButton.ts';
import { countdown, endText } from './countdown.ts';
import { extendTo } from './extendTo.ts';
import { EXTENSIONS, type Extension } from './extendButtons.ts';
import { holdPolicies } from './holdPolicies.ts';
import { ownHold } from './ownHold.ts';
import type { Scene } from './scene.ts';
import { settleRequest } from './settleCards.ts';
import { tellHolders } from './tellHolders.ts';
import { tooLong } from './tooLong.ts';

/**
 * 同意 / 不同意: more time for a hold, by whoever leads its holder, or by a manager for his own. No undo: it is a decision,
 * and the holder has been told; what was given too much is released.
 */
export const extendHold = defineCommand({
  name: 'hold.extend',
  allow: 'hold:decide',
  fields: {
    hold: field.text({ required: true, max: 40, inForm: false }),
    by: field.text({ required: true, max: 4, inForm: false }),
    /** Which request it answers: the instant at which it was made. */
    asked: field.text({ max: 40, inForm: false }),
  },
  undo: 'none',
  async run(context) {
    const { input, m, now, zone } = context;
    const own = await ownHold(context, input.hold);
    if (!own.found) {
      return own.outcome;
    }
    const { hold, scene } = own;
    if (input.asked !== undefined && hold.askedAt?.toISOString() !== input.asked) {
      const { key } = scene.unit;
      return refused(m.hold.decided(key, countdown(hold.until, zone, now, m)), [key]);
    }
    return input.by in EXTENSIONS
      ? await extend(context, hold, scene, EXTENSIONS[input.by as Extension])
      : await refuse(context, hold, scene);
  },
});

async function extend(context: Doing, hold: Hold, scene: Scene, minutes: number): Promise<Outcome> {
  const { m, now, zone, repos, actor } = context;
  const { unit, member } = scene;
  const policies = await holdPolicies(repos, hold.projectId, now);
  const wanted = new Date(hold.until.getTime() + minutes * 60_000);
  const term = holdTerm(hold.at, now, wanted, policies);
  if (!term.ok) {
    return tooLong(context, policies.longest, term.latest, unit, [beyondButton(m, hold, minutes)]);
  }
  const { until } = term;
  await extendTo(context, hold, scene, term);
  const settled = m.hold.askSettled.extended(
    actor.member.name,
    member.name,
    unit.key,
    endText(until, zone, now, m),
  );
  settleRequest(context, hold, scene, { heading: settled, blocks: [] });
  await tellHolders(context, hold, scene, actor.member.id, (one) =>
    one.hold.extendedFor(actor.member.name, unit.key, countdown(until, scene.zone, now, one)),
  );
  return done(textCard(m.hold.extended(unit.key, countdown(until, zone, now, m))), [unit.key]);
}

async function refuse(context: Doing, hold: Hold, scene: Scene): Promise<Outcome> {
  const { m, now, work, actor } = context;
  const { unit, member } = scene;
  await work.update('hold', hold, { askedAt: null });
  const heading = m.hold.askSettled.refused(actor.member.name, member.name, unit.key);
  settleRequest(context, hold, scene, { heading, blocks: [] });
  await tellHolders(context, hold, scene, actor.member.id, (one) =>
    one.hold.refusedFor(actor.member.name, unit.key, countdown(hold.until, scene.zone, now, one)),
  );
  return done(textCard(m.hold.refusedAsk(unit.key)), [unit.key]);
}
