import type { Project } from '../../domain/company.ts';
import type { Wording } from '../../domain/wording.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { settleCopies } from './settleCopies.ts';
import { wordingTitle } from './wordingTitle.ts';

/** A director approves a wording, which takes the place of the one before, or sends it back (R2.2.3). Nobody approves his own. */
export const decideWording = defineCommand({
  name: 'wording.decide',
  allow: 'wording:approve',
  fields: {
    wording: field.text({ required: true, max: 40, inForm: false }),
    approve: field.choice('yesNo', ['yes', 'no'], { required: true, inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, repos, actor } = context;
    const wording = await repos.wordings.byId(input.wording);
    const project = (await projectsSeen(context)).find(({ id }) => id === wording?.projectId);
    if (wording === undefined || project === undefined) {
      return refused(m.wording.gone);
    }
    if (wording.state !== 'draft') {
      const title = wordingTitle(project, wording.layout, m);
      return refused(m.wording.decided(title, wording.number, m.wording.states[wording.state]));
    }
    if (wording.proposedById === actor.member.id) {
      return refused(m.wording.own);
    }
    return await decided(context, project, wording, input.approve === 'yes');
  },
});

async function decided(
  context: Doing,
  project: Project,
  wording: Wording,
  isApproved: boolean,
): Promise<Outcome> {
  const { m, now, repos, work, actor } = context;
  const { layout, number } = wording;
  const before = isApproved ? await repos.wordings.published(project.id, layout) : undefined;
  if (before !== undefined) {
    await work.update('wording', before, { state: 'withdrawn', at: now });
  }
  const after = await work.update('wording', wording, {
    state: isApproved ? 'published' : 'withdrawn',
    approvedById: actor.member.id,
    at: now,
  });
  const title = wordingTitle(project, layout, m);
  const byName = isApproved ? m.wording.publishedBy : m.wording.sentBackBy;
  settleCopies(context, after, actor.member.id, byName(title, number, actor.member.name));
  await tellProposer(context, project, after, isApproved);
  return done({
    heading: (isApproved ? m.wording.published : m.wording.sentBack)(title, number),
    blocks: [
      { kind: 'text', text: wording.text },
      ...(before === undefined
        ? []
        : [{ kind: 'text' as const, text: m.wording.replacedNote(before.number) }]),
      { kind: 'actions', items: [undoLast(m, now)] },
    ],
  });
}

async function tellProposer(
  { repos, work, now, actor }: Doing,
  project: Project,
  { id, layout, number, text, proposedById, version }: Wording,
  isApproved: boolean,
): Promise<void> {
  const proposer = await repos.members.byId(proposedById);
  if (proposer?.active !== true) {
    return;
  }
  const m = messages(proposer.locale);
  const title = wordingTitle(project, layout, m);
  const heading = isApproved ? m.wording.publishedBy : m.wording.sentBackBy;
  work.notify({
    dedupKey: `wordingDecided:${id}:${version}`,
    target: { kind: 'member', memberId: proposer.id },
    subject: { kind: 'none' },
    card: { heading: heading(title, number, actor.member.name), blocks: [{ kind: 'text', text }] },
    notBefore: now,
  });
}
