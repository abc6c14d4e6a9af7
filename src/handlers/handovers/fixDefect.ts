import { dealScope } from '../../domain/dealScope.ts';
import { defectAfter } from '../../domain/handovers/defectSteps.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { defectCard } from './defectCard.ts';
import { defectLine } from './defectLine.ts';
import { defectRef } from './defectRef.ts';
import { oneDefect } from './oneDefect.ts';

const MOST_SHOWN = 20;

/** 整改: a defect, and that it was put right; bare, what is still to be put right. */
export const fixDefect = defineCommand({
  name: 'defect.fix',
  words: { zh: ['整改'], en: ['defect'] },
  allow: 'deal:read',
  fields: {
    defect: field.text({ max: 20 }),
    done: field.choice('repair', ['fixed'], {}),
    date: field.date(),
  },
  args: ['defect', 'done', 'date'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, actor } = context;
    if (input.defect === undefined) {
      return await listed(context);
    }
    const one = await oneDefect(context, input.defect);
    if (!one.found) {
      return one.outcome;
    }
    const { defect, signed } = one;
    if (input.done === undefined) {
      return done(defectCard(context, defect, signed), signed.refs);
    }
    if (!may(actor.member.role, 'handover:run') && defect.ownerId !== actor.member.id) {
      return { kind: 'denied', sentence: m.handover.mayNotFix(defect.owner) };
    }
    const today = dayOf(now, signed.scene.zone);
    const day = input.date ?? today;
    if (day > today) {
      return refused(m.handover.dayLater, signed.refs);
    }
    const patch = defectAfter(defect, 'fixed', { day });
    if (patch === undefined) {
      return refused(m.handover.notOpen(defectRef(defect), m.words.defectState[defect.state]), signed.refs);
    }
    return done(defectCard(context, await work.update('defect', defect, patch), signed), signed.refs);
  },
});

/** Who runs handovers sees all within his reach, everybody else what he has to put right himself. */
async function listed({ repos, actor, m, now, zone }: Reading): Promise<Outcome> {
  const defects = may(actor.member.role, 'handover:run')
    ? await repos.defects.open(dealScope(actor), MOST_SHOWN)
    : await repos.defects.ownedBy(actor.member.id, MOST_SHOWN);
  return defects.length === 0
    ? done(textCard(m.handover.noDefects))
    : done(
        {
          heading: m.handover.defectsOpen(defects.length),
          blocks: [
            { kind: 'text', text: defects.map((defect) => defectLine(defect, zone, now, m)).join('\n') },
          ],
        },
        defects.map(defectRef),
      );
}
