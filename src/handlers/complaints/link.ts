import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { mayWork } from './mayWork.ts';
import { noteOn } from './noteOn.ts';
import { oneComplaint } from './oneComplaint.ts';
import { settleComplaint } from './settleComplaint.ts';

/** 投诉 T6 重复=T5: the same matter was complained of twice; its clocks end with the other's result, and both are answered. */
export const linkComplaint = defineCommand({
  name: 'complaint.link',
  words: { zh: ['关联投诉'], en: ['link-complaint'] },
  allow: 'complaint:take',
  fields: {
    complaint: field.text({ required: true, max: 20 }),
    original: field.text({ required: true, max: 20 }),
  },
  args: ['complaint', 'original'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, actor } = context;
    const one = await oneComplaint(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const other = await oneComplaint(context, input.original);
    if (!other.found) {
      return other.outcome;
    }
    const { complaint, scene } = one;
    const original = other.complaint;
    const [ref, first] = [complaintRef(complaint), complaintRef(original)];
    if (!mayWork(actor, complaint) && complaint.takenById !== actor.member.id) {
      return { kind: 'denied', sentence: m.complaint.mayNotWork(scene.owner?.name ?? m.complaint.nobody) };
    }
    if (complaint.state !== 'open' && complaint.state !== 'paused') {
      return refused(m.complaint.over(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    if (complaint.id === original.id || complaint.projectId !== original.projectId) {
      return refused(m.complaint.cannotLink(ref, first), [ref, first]);
    }
    if (original.state !== 'open' && original.state !== 'paused') {
      return refused(m.complaint.originalOver(first, m.words.complaintState[original.state]), [ref, first]);
    }
    const mine = await context.repos.complaints.duplicatesOf(complaint.id, 1);
    if (mine.length > 0) {
      return refused(m.complaint.hasDuplicates(ref, complaintRef(mine[0] ?? complaint), first), [ref, first]);
    }
    const after = await changeComplaint(context, complaint, {
      state: 'duplicate',
      duplicateOfId: original.id,
      repeated: true,
    });
    await noteOn(context, complaint, 'linked', first);
    await noteOn(context, original, 'linked', ref);
    // Two that are linked to each other at one moment: the second sees what the first made of this one.
    await changeComplaint(context, original, {});
    settleComplaint(context, after, (words) => words.complaint.linkedTo(ref, first));
    return done(
      await complaintCard(context, after, scene, {
        more: [undoButton(m, ref, now)],
        text: m.complaint.linkedTo(ref, first),
      }),
      [ref, first],
    );
  },
});
