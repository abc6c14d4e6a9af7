import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { MOST_PHOTOS } from './mostPhotos.ts';
import { noteOn } from './noteOn.ts';
import { workOn } from './workOn.ts';

/** 反馈: what was said to who complains (R3.4.2). The first one ends the first clock, each further one is a line of the time-line. */
export const respondToComplaint = defineCommand({
  name: 'complaint.respond',
  words: { zh: ['反馈'], en: ['respond'] },
  allow: 'complaint:take',
  fields: {
    complaint: field.text({ required: true, max: 20 }),
    text: field.longText({ max: 1_000 }),
    photos: field.file({ max: MOST_PHOTOS }),
    /** Set by the form itself. */
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['complaint', 'text'],
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, now, actor, looked: gone } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    if (complaint.state === 'resolved' || complaint.state === 'duplicate') {
      return refused(m.complaint.over(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    if (input.text === undefined || gone.length > 0) {
      return {
        kind: 'needInput',
        prefill: { complaint: ref, opened: 'yes' },
        errors: {
          ...(input.opened === 'yes' && input.text === undefined ? { text: m.complaint.sayWhatToldHim } : {}),
          ...(gone.length === 0 ? {} : { photos: m.common.unreadable['file.unknown']() }),
        },
        card: textCard(m.complaint.respondTo(ref, complaint.text)),
      };
    }
    const photos = [...complaint.photos, ...(input.photos ?? [])].slice(0, MOST_PHOTOS);
    const first = complaint.respondedAt === null;
    const after = await changeComplaint(context, complaint, {
      photos,
      ...(first ? { respondedAt: now, respondedById: actor.member.id, response: input.text } : {}),
    });
    await noteOn(context, complaint, first ? 'response' : 'note', input.text);
    const card = await complaintCard(context, after, scene, {
      more: [undoButton(m, ref, now)],
      text: first ? m.complaint.firstEnded(now > complaint.firstDueAt) : m.complaint.noted,
    });
    return done(card, [ref]);
  },
});
