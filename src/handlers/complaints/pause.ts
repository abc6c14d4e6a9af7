import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { noteOn } from './noteOn.ts';
import { workOn } from './workOn.ts';

/** 暂停: both clocks of a complaint that still run stand, with a reason (R3.4.2): it is the customer who is waited for. */
export const pauseComplaint = defineCommand({
  name: 'complaint.pause',
  words: { zh: ['暂停'], en: ['pause'] },
  allow: 'complaint:take',
  fields: {
    complaint: field.text({ required: true, max: 20 }),
    reason: field.text({ max: 200 }),
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['complaint', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, deps, actor } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    if (complaint.state === 'paused') {
      return refused(m.complaint.alreadyPaused(ref, complaint.pauseReason ?? ''), [ref]);
    }
    if (complaint.state !== 'open') {
      return refused(m.complaint.over(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    if (input.reason === undefined) {
      return context.typed === undefined
        ? {
            kind: 'needInput',
            prefill: { complaint: ref, opened: 'yes' },
            errors: input.opened === 'yes' ? { reason: m.complaint.whyPaused(ref) } : {},
            card: textCard(m.complaint.pauseOf(ref)),
          }
        : refused(m.complaint.whyPaused(ref), [ref]);
    }
    await work.insert('complaintPause', {
      id: deps.ids.uuid(),
      complaintId: complaint.id,
      from: now,
      to: null,
      reason: input.reason,
      byId: actor.member.id,
      version: 1,
    });
    const after = await changeComplaint(context, complaint, {
      state: 'paused',
      pausedAt: now,
      pauseReason: input.reason,
    });
    await noteOn(context, complaint, 'paused', input.reason);
    return done(
      await complaintCard(context, after, scene, {
        more: [undoButton(m, ref, now)],
        text: m.complaint.pausedNow,
      }),
      [ref],
    );
  },
});
