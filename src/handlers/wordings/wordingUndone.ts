import type { Change } from '../../domain/records.ts';
import type { Wording } from '../../domain/wording.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { textCard } from '../replies.ts';
import { askDirectors } from './askDirectors.ts';
import { directorsFor } from './directorsFor.ts';
import { settleCopies } from './settleCopies.ts';
import { wordingTitle } from './wordingTitle.ts';

/**
 * A proposal or a decision was taken back: a version that is gone is asked about no more, one that waits again is put before the
 * directors once more, and its proposer is told that the decision does not stand.
 */
export async function wordingUndone(context: Doing, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'wording' || change.after === null) {
      continue;
    }
    if (change.before === null) {
      await settleGone(context, change.after);
    } else if (change.before.state === 'draft') {
      await askAgain(context, change.after);
    }
  }
}

async function settleGone(context: Doing, wording: Wording): Promise<void> {
  const { repos, actor } = context;
  const [reader] = await directorsFor(repos, wording);
  if (reader !== undefined) {
    const { takenBack } = messages(reader.locale).wording;
    settleCopies(context, wording, reader.id, takenBack(wording.number, actor.member.name));
  }
}

async function askAgain(context: Doing, { id, approvedById }: Wording): Promise<void> {
  const { repos, work, now, actor } = context;
  const wording = await repos.wordings.byId(id);
  const project = wording === undefined ? undefined : await repos.company.project(wording.projectId);
  if (wording === undefined || project === undefined) {
    return;
  }
  const { layout, number, version, proposedById } = wording;
  const proposer = await repos.members.byId(proposedById);
  askDirectors(context, await directorsFor(repos, wording), {
    project,
    wording,
    inForce: await repos.wordings.published(project.id, layout),
    proposer: proposer?.name ?? '',
  });
  if (approvedById !== null && proposer?.active === true) {
    const m = messages(proposer.locale);
    work.notify({
      dedupKey: `wordingReopened:${id}:${version}`,
      target: { kind: 'member', memberId: proposer.id },
      subject: { kind: 'wording', wordingId: id },
      card: textCard(m.wording.reopened(wordingTitle(project, layout, m), number, actor.member.name)),
      notBefore: now,
    });
  }
}
