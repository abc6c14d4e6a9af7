import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { may } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { colleagues } from '../company/colleagues.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, refused, textCard } from '../replies.ts';
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
    /** From a button: the id of who answered for it as its card said. */
    from: field.text({ inForm: false, max: 40 }),
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
        prefill: { complaint: ref, ...(input.from === undefined ? {} : { from: input.from }) },
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
    // Whoever presses what a colleague has pressed a moment ago does not take it from him unawares.
    const { owner } = one.scene;
    if (input.from !== undefined && owner !== undefined && owner.id !== input.from) {
      return takenMeanwhile(context, { ref, owner, member });
    }
    const after = await changeComplaint(context, complaint, { ownerId: member.id });
    await noteOn(context, complaint, 'given', member.name);
    settleComplaint(context, { ...after, ownerId: complaint.ownerId }, (words) =>
      words.complaint.givenTo(ref, member.name),
    );
    tellFormerOwner(context, after, owner, member);
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

function takenMeanwhile(
  { m, actor }: Doing,
  { ref, owner, member }: { readonly ref: string; readonly owner: Member; readonly member: Member },
): Outcome {
  const isMine = member.id === actor.member.id;
  return refused(
    m.complaint.takenMeanwhile(ref, owner.name),
    [ref],
    [
      button(m, {
        id: 'complaint.takeOver.still',
        label: isMine ? m.complaint.buttons.stillMine : m.complaint.buttons.stillHis(member.name),
        command: 'complaint.takeOver',
        input: { complaint: ref, from: owner.id, ...(isMine ? {} : { person: member.name }) },
      }),
    ],
  );
}

/** He may never have had a card of it that would say so. */
function tellFormerOwner(
  { work, now, actor }: Doing,
  complaint: Complaint,
  former: Member | undefined,
  { id, name }: Member,
): void {
  if (former?.active !== true || former.id === actor.member.id) {
    return;
  }
  const { notice } = messages(former.locale).complaint;
  const ref = complaintRef(complaint);
  work.notify({
    dedupKey: `complaint.given:${complaint.id}:${complaint.version}:${former.id}`,
    target: { kind: 'member', memberId: former.id },
    subject: { kind: 'none' },
    card: textCard(
      id === actor.member.id
        ? notice.takenOver(ref, actor.member.name)
        : notice.given(ref, actor.member.name, name),
    ),
    notBefore: now,
  });
}
