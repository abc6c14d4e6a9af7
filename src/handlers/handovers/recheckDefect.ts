import { defectAfter } from '../../domain/handovers/defectSteps.ts';
import { dayOf } from '../../domain/time/day.ts';
import { messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { defectCard } from './defectCard.ts';
import { defectRef } from './defectRef.ts';
import { oneDefect } from './oneDefect.ts';

/** 复验: what was put right is looked at again; what is not in order is open anew, and its owner hears why. Not undone: it is a decision. */
export const recheckDefect = defineCommand({
  name: 'defect.recheck',
  words: { zh: ['复验'], en: ['recheck'] },
  allow: 'handover:run',
  fields: {
    defect: field.text({ required: true, max: 20 }),
    verdict: field.choice('recheck', ['passed', 'failed'], { required: true }),
    note: field.text({ max: 200 }),
  },
  args: ['defect', 'verdict', 'note'],
  undo: 'none',
  async run(context) {
    const { input, m, now, work, actor, repos } = context;
    const one = await oneDefect(context, input.defect);
    if (!one.found) {
      return one.outcome;
    }
    const { defect, signed } = one;
    const day = dayOf(now, signed.scene.zone);
    const patch = defectAfter(defect, input.verdict, {
      day,
      ...(input.note === undefined ? {} : { note: input.note }),
    });
    if (patch === undefined) {
      return refused(m.handover.notFixed(defectRef(defect), m.words.defectState[defect.state]), signed.refs);
    }
    const after = await work.update('defect', defect, patch);
    const owner = after.ownerId === null ? undefined : await repos.members.actorById(after.ownerId);
    if (input.verdict === 'failed' && owner?.member.active === true && owner.member.id !== actor.member.id) {
      const words = messages(owner.member.locale);
      const card = defectCard({ m: words, now, actor: owner }, after, signed);
      work.notify({
        dedupKey: `defect:${after.id}:${after.version}`,
        target: { kind: 'member', memberId: owner.member.id },
        subject: { kind: 'none' },
        card: { ...card, heading: words.handover.failedNotice(defectRef(after), signed.scene.unit.key) },
        notBefore: now,
      });
    }
    return done(defectCard(context, after, signed), signed.refs);
  },
});
