import { COMPLAINT_CAUSES } from '../../domain/complaints/complaint.ts';
import { causeKindOf } from '../../domain/understanding/recognise/complaintWords.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { askSatisfaction } from '../satisfaction/askSatisfaction.ts';
import { complaintToRate } from '../satisfaction/complaintToRate.ts';
import { forwardBlocks } from '../satisfaction/forwardBlocks.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { endDuplicates } from './endDuplicates.ts';
import { endPause } from './endPause.ts';
import { noteOn } from './noteOn.ts';
import { settleComplaint } from './settleComplaint.ts';
import { workOn } from './workOn.ts';

const fields = {
  complaint: field.text({ required: true, max: 20 }),
  /** Where nobody has answered yet: what he was told. */
  response: field.longText({ max: 1_000 }),
  result: field.longText({ max: 1_000 }),
  cause: field.text({ max: 200 }),
  causeKind: field.choice('complaintCause', COMPLAINT_CAUSES, {}),
  contractor: field.text({ max: 60 }),
  opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 办结: what came of a complaint and what was at the bottom of it; it ends the second clock, and the customer is asked how satisfied he is
 * (R3.4.2). Nothing is settled that nobody has answered: either before, or in the same form.
 */
export const resolveComplaint = defineCommand({
  name: 'complaint.resolve',
  words: { zh: ['办结'], en: ['resolve'] },
  allow: 'complaint:take',
  fields,
  args: ['complaint', 'result'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, actor } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    if (complaint.state === 'resolved' || complaint.state === 'duplicate') {
      return refused(m.complaint.over(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    const unanswered = complaint.respondedAt === null && input.response === undefined;
    if (unanswered && context.typed !== undefined) {
      return refused(
        m.complaint.answerFirst(ref),
        [ref],
        [
          button(m, {
            id: 'complaint.resolve.all',
            label: m.complaint.buttons.both,
            style: 'primary',
            command: 'complaint.resolve',
            input: {
              complaint: ref,
              ...(input.result === undefined ? {} : { result: input.result }),
              ...(input.cause === undefined ? {} : { cause: input.cause }),
            },
          }),
        ],
      );
    }
    if (unanswered || input.result === undefined || input.cause === undefined) {
      const complain = context.typed !== undefined || input.opened === 'yes';
      return {
        kind: 'needInput',
        prefill: { complaint: ref, opened: 'yes' },
        errors: complain
          ? {
              ...(unanswered ? { response: m.complaint.sayWhatToldHim } : {}),
              ...(input.result === undefined ? { result: m.complaint.whichResult } : {}),
              ...(input.cause === undefined ? { cause: m.complaint.whichCause } : {}),
            }
          : {},
        card: textCard(m.complaint.resolveOf(ref, complaint.text)),
      };
    }
    const { result, cause } = input;
    const me = actor.member.id;
    const deadlines = complaint.state === 'paused' ? await endPause(context, complaint, scene.project) : {};
    const after = await changeComplaint(context, complaint, {
      ...deadlines,
      state: 'resolved',
      ...(complaint.respondedAt === null && input.response !== undefined
        ? { respondedAt: now, respondedById: me, response: input.response }
        : {}),
      resolvedAt: now,
      resolvedById: me,
      result,
      cause,
      causeKind: input.causeKind ?? causeKindOf(cause),
      contractor: input.contractor ?? null,
    });
    if (complaint.respondedAt === null && input.response !== undefined) {
      await noteOn(context, complaint, 'response', input.response);
    }
    await noteOn(context, complaint, 'resolved', result);
    settleComplaint(context, after, (words) => words.complaint.settled(ref, actor.member.name));
    await endDuplicates(context, after, scene);
    const asked = await askSatisfaction(context, complaintToRate(after));
    const blocks = asked.state === 'asked' ? forwardBlocks(asked.text, m) : [];
    const card = await complaintCard(context, after, scene, {
      more: [undoButton(m, ref, now)],
      text: m.complaint.resolvedNow(now > after.finalDueAt),
    });
    return done({ ...card, blocks: [...card.blocks, ...blocks] }, [ref]);
  },
});
