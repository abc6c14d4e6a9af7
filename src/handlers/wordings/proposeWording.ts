import type { Project } from '../../domain/company.ts';
import type { Wording } from '../../domain/wording.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { done, refused, textCard } from '../replies.ts';
import { askDirectors } from './askDirectors.ts';
import { directorsFor } from './directorsFor.ts';
import { settleCopies } from './settleCopies.ts';
import { wordingTitle } from './wordingTitle.ts';

const VERSIONS = 50;

interface Proposed {
  readonly project: Project;
  readonly layout: string | null;
  readonly text: string;
}

/** Hands in a new version, which the directors of the project are asked to approve; one that still waits is replaced by it. */
export async function proposeWording(context: Doing, { project, layout, text }: Proposed): Promise<Outcome> {
  const { m, now, repos, work, deps, actor } = context;
  const title = wordingTitle(project, layout, m);
  const inForce = await repos.wordings.published(project.id, layout);
  if (inForce?.text === text) {
    return done(textCard(m.wording.unchanged(title)));
  }
  const proposedById = actor.member.id;
  const directors = await directorsFor(repos, { projectId: project.id, proposedById });
  const [reader] = directors;
  if (reader === undefined) {
    return refused(m.wording.noDirector);
  }
  const versions = await repos.wordings.versions(project.id, layout, VERSIONS);
  const waiting = versions.find(({ state }) => state === 'draft');
  const wording: Wording = {
    id: deps.ids.uuid(),
    projectId: project.id,
    layout,
    number: (versions[0]?.number ?? 0) + 1,
    text,
    state: 'draft',
    proposedById,
    approvedById: null,
    at: now,
    version: 1,
  };
  if (waiting !== undefined) {
    const replaced = await work.update('wording', waiting, { state: 'withdrawn', at: now });
    const said = messages(reader.locale).wording.replacedBy(waiting.number, wording.number);
    settleCopies(context, replaced, reader.id, said);
  }
  await work.insert('wording', wording);
  askDirectors(context, directors, { project, wording, inForce, proposer: actor.member.name });
  const names = directors.map(({ name }) => name).join(m.common.listSeparator);
  return done({
    heading: m.wording.proposedHeading(title, wording.number),
    blocks: [
      { kind: 'text', text },
      {
        kind: 'text',
        text: [
          m.wording.sentTo(names, inForce !== undefined),
          ...(waiting === undefined ? [] : [m.wording.replaces(waiting.number)]),
        ].join('\n'),
      },
      { kind: 'actions', items: [undoLast(m, now)] },
    ],
  });
}
