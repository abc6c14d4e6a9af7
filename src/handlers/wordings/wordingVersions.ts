import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done, textCard } from '../replies.ts';
import { decideButtons } from './askWordingCard.ts';
import { namesOf, wordingRow } from './wordingRow.ts';
import { wordingTitle } from './wordingTitle.ts';

const SHOWN = 10;

/** The text of a layout that is in force; who makes and decides on wordings also sees what waits and every version. */
export async function wordingVersions(
  at: Reading,
  project: Project,
  layout: string | null,
): Promise<Outcome> {
  const { m, repos, actor } = at;
  const { role, id: self } = actor.member;
  const title = wordingTitle(project, layout, m);
  const newest = await repos.wordings.versions(project.id, layout, SHOWN);
  const published = await repos.wordings.published(project.id, layout);
  const isOld = published !== undefined && newest.every(({ id }) => id !== published.id);
  const versions = isOld ? [...newest, published] : newest;
  const edits = may(role, 'unit:edit');
  if (versions.length === 0) {
    return done(textCard(edits ? `${m.wording.none(title)}${m.wording.how}` : m.wording.none(title)));
  }
  const waiting = edits ? versions.find(({ state }) => state === 'draft') : undefined;
  const blocks: Block[] = [{ kind: 'text', text: published?.text ?? m.wording.notPublished }];
  if (waiting !== undefined) {
    const label = `${m.wording.version(waiting.number)} · ${m.wording.states.draft}`;
    blocks.push({ kind: 'facts', items: [{ label, value: waiting.text }] });
  }
  if (edits) {
    const { version, state, at: when, by, approvedBy } = m.wording.columns;
    const names = await namesOf(at, versions);
    blocks.push({
      kind: 'table',
      columns: [version, state, when, by, approvedBy],
      rows: versions.map((one) => wordingRow(at, one, names)),
    });
  }
  if (waiting !== undefined && may(role, 'wording:approve') && waiting.proposedById !== self) {
    blocks.push({ kind: 'actions', items: decideButtons(waiting, m) });
  }
  return done({ heading: m.wording.heading(title), blocks });
}
