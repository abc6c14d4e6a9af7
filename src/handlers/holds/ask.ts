import { may } from '../../domain/permissions.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { ask, done, refused, textCard } from '../replies.ts';
import { askDeciders } from './askDeciders.ts';
import { countdown } from './countdown.ts';
import { decidersOf } from './decidersOf.ts';
import { extendButtons } from './extendButtons.ts';
import { ownHold } from './ownHold.ts';

/** 申请延长: asks whoever leads the hold for more time. Who may decide it himself is asked by how much at once. */
export const askExtension = defineCommand({
  name: 'hold.ask',
  allow: 'unit:hold',
  fields: { hold: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone, actor, work, repos } = context;
    const own = await ownHold(context, input.hold);
    if (!own.found) {
      return own.outcome;
    }
    const { hold, scene } = own;
    const { key } = scene.unit;
    if (may(actor.member.role, 'hold:decide')) {
      const text = m.hold.howLong(key, countdown(hold.until, zone, now, m));
      return ask(text, extendButtons(m, { ...hold, askedAt: null }), [key]);
    }
    if (hold.askedAt !== null) {
      return refused(m.hold.alreadyAsked(key), [key]);
    }
    const deciders = await decidersOf(repos, actor, hold);
    if (deciders.length === 0) {
      return refused(m.hold.nobodyDecides, [key]);
    }
    const asked = await work.update('hold', hold, { askedAt: now });
    askDeciders(context, { hold: asked, scene, asker: actor.member, askedAt: now, deciders });
    const names = deciders.map(({ name }) => name).join(m.common.listSeparator);
    return done(textCard(m.hold.asked(key, names)), [key]);
  },
});
