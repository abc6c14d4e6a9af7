import { may } from '../../domain/permissions.ts';
import { colleagues } from '../company/colleagues.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene } from './complaintScene.ts';
import { noteOn } from './noteOn.ts';
import { settleComplaint } from './settleComplaint.ts';
import { tellOfComplaint } from './tellOfComplaint.ts';
import { workOn } from './workOn.ts';

/** 转, 接手: somebody else answers for a complaint from now on: a colleague who was named, else the speaker. Its clocks run on. */
export const takeOverComplaint = defineCommand({
  name: 'complaint.takeOver',
  words: { zh: ['转', '接手'], en: ['take-over'] },
  allow: 'complaint:work',
  fields: {
    complaint: field.text({ required: true, max: 20 }),
    person: field.person({}),
    /** From a button: to whom is asked. */
    give: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['complaint', 'person'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, repos, actor } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint } = one;
    const ref = complaintRef(complaint);
    if (complaint.state === 'resolved' || complaint.state === 'duplicate') {
      return refused(m.complaint.over(ref, m.words.complaintState[complaint.state]), [ref]);
    }
    if (input.person === undefined && input.give === 'yes') {
      return {
        kind: 'needInput',
        prefill: { complaint: ref },
        errors: {},
        card: textCard(m.complaint.giveTo(ref)),
      };
    }
    const found =
      input.person === undefined
        ? [actor.member]
        : await colleagues(repos, complaint.projectId, input.person);
    const able = found.filter(({ active, role }) => active && may(role, 'complaint:work'));
    const [member, another] = able;
    if (member === undefined || another !== undefined) {
      return refused(
        another === undefined
          ? m.complaint.cannotAnswer(input.person ?? '')
          : m.complaint.whichPerson(able.map(({ name }) => name).join(m.common.listSeparator)),
        [ref],
      );
    }
    if (member.id === complaint.ownerId) {
      return refused(m.complaint.alreadyHis(ref, member.name), [ref]);
    }
    const after = await changeComplaint(context, complaint, { ownerId: member.id });
    await noteOn(context, complaint, 'given', member.name);
    settleComplaint(context, after, (words) => words.complaint.givenTo(ref, member.name));
    const given = await complaintScene(repos, after);
    await tellOfComplaint(context, after, given, (words, theirs) =>
      words.complaint.notice.given(theirs, actor.member.name, member.name),
    );
    return done(
      await complaintCard(context, after, given, {
        more: [undoButton(m, ref, now)],
        text: m.complaint.givenTo(ref, member.name),
      }),
      [ref],
    );
  },
});
