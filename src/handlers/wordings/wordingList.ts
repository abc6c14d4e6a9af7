import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done, textCard } from '../replies.ts';
import { namesOf, wordingRow } from './wordingRow.ts';

const SHOWN = 50;

/** What is in force in a project, by layout; for who makes wordings also what waits. */
export async function wordingList(at: Reading, project: Project): Promise<Outcome> {
  const { m, repos, actor } = at;
  const edits = may(actor.member.role, 'unit:edit');
  const all = await repos.wordings.current(project.id, SHOWN);
  const wordings = edits ? all : all.filter(({ state }) => state === 'published');
  const how = edits ? m.wording.how : '';
  if (wordings.length === 0) {
    return done(textCard(`${m.wording.noneAtAll(project.name)}${how}`));
  }
  const names = await namesOf(at, wordings);
  const { layout, version, state, at: when, by, approvedBy } = m.wording.columns;
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [layout, version, state, when, by, approvedBy],
      rows: wordings.map((one) => [one.layout ?? m.wording.whole, ...wordingRow(at, one, names)]),
    },
    ...(how === '' ? [] : [{ kind: 'text' as const, text: how }]),
  ];
  return done({ heading: m.wording.listHeading(project.name), blocks });
}
