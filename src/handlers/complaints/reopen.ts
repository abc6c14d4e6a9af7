import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintOwner } from './complaintOwner.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene } from './complaintScene.ts';
import { newClocks } from './newClocks.ts';
import { noteOn } from './noteOn.ts';
import { tellOfComplaint } from './tellOfComplaint.ts';
import { workOn } from './workOn.ts';

/**
 * 重开: what was settled is not (R3.4.2). It gets new clocks by the policies in force now; those of before stay in its time-line. One that
 * had been linked to another stands by itself again.
 */
export const reopenComplaint = defineCommand({
  name: 'complaint.reopen',
  words: { zh: ['重开'], en: ['reopen'] },
  allow: 'complaint:take',
  fields: {
    complaint: field.text({ required: true, max: 20 }),
    reason: field.text({ max: 200 }),
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['complaint', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, repos } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    if (complaint.state === 'open' || complaint.state === 'paused') {
      return refused(m.complaint.notOver(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    if (input.reason === undefined) {
      return context.typed === undefined
        ? {
            kind: 'needInput',
            prefill: { complaint: ref, opened: 'yes' },
            errors: input.opened === 'yes' ? { reason: m.complaint.whyReopened(ref) } : {},
            card: textCard(m.complaint.reopenOf(ref)),
          }
        : refused(m.complaint.whyReopened(ref), [ref]);
    }
    const owner = scene.owner?.active === true ? scene.owner : await complaintOwner(repos, complaint);
    const written = (instant: Date | null): string | null => instant?.toISOString() ?? null;
    await noteOn(context, complaint, 'reopened', input.reason, {
      since: written(complaint.since),
      firstDueAt: written(complaint.firstDueAt),
      finalDueAt: written(complaint.finalDueAt),
      respondedAt: written(complaint.respondedAt),
      resolvedAt: written(complaint.resolvedAt),
      result: complaint.result,
      cause: complaint.cause,
    });
    const after = await changeComplaint(context, complaint, {
      state: 'open',
      ownerId: owner?.id ?? null,
      duplicateOfId: null,
      reopened: complaint.reopened + 1,
      ...(await newClocks(repos, scene.project, now)),
      respondedAt: null,
      respondedById: null,
      response: null,
      resolvedAt: null,
      resolvedById: null,
      result: null,
      causeKind: null,
      cause: null,
      contractor: null,
    });
    const reopened = await complaintScene(repos, after);
    await tellOfComplaint(context, after, reopened, (words, theirs) =>
      words.complaint.notice.reopened(theirs),
    );
    return done(
      await complaintCard(context, after, reopened, {
        more: [undoButton(m, ref, now)],
        text: m.complaint.reopenedNow,
      }),
      [ref],
    );
  },
});
