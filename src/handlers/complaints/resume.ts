import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { endPause } from './endPause.ts';
import { noteOn } from './noteOn.ts';
import { workOn } from './workOn.ts';

/** 恢复: the clocks of a complaint that rested run on: what open time was left then is counted on from now (R3.4.2). */
export const resumeComplaint = defineCommand({
  name: 'complaint.resume',
  words: { zh: ['恢复'], en: ['resume'] },
  allow: 'complaint:take',
  fields: { complaint: field.text({ required: true, max: 20 }) },
  args: ['complaint'],
  undo: 'restore',
  async run(context) {
    const { input, m, now } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    if (complaint.state !== 'paused') {
      return refused(m.complaint.notPaused(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    const after = await changeComplaint(context, complaint, {
      state: 'open',
      ...(await endPause(context, complaint, scene.project)),
    });
    await noteOn(context, complaint, 'resumed', null);
    return done(
      await complaintCard(context, after, scene, {
        more: [undoButton(m, ref, now)],
        text: m.complaint.resumedNow,
      }),
      [ref],
    );
  },
});
