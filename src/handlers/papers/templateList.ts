import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/paperKind.ts';
import { type Placeholder, PLACEHOLDERS } from '../../domain/papers/placeholders.ts';
import { may } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { button, done } from '../replies.ts';
import { templateButtons } from './templateButtons.ts';

const SHOWN = 10;

/** The newest versions of each paper: which is in use, since when and by whom. */
export async function templateList(context: Doing): Promise<Outcome> {
  const { m, repos } = context;
  const rows: DocTemplate[] = [];
  for (const kind of PAPER_KINDS) {
    rows.push(...(await repos.papers.versions(kind, SHOWN / 2)));
  }
  const missing = PAPER_KINDS.filter((kind) => rows.every((one) => one.kind !== kind));
  return done({
    heading: m.paper.listHeading,
    blocks: [
      ...(rows.length === 0 ? [] : [await table(context, rows)]),
      ...missing.map((kind) => ({ kind: 'text' as const, text: m.paper.none(m.paper.kinds[kind]) })),
      {
        kind: 'actions',
        items: PAPER_KINDS.map((kind) =>
          button(m, {
            id: `template.show.${kind}`,
            label: m.paper.heading(m.paper.kinds[kind]),
            command: 'template.show',
            input: { kind },
          }),
        ),
      },
    ],
  });
}

/** The versions of one paper, with the file of `shown` (else of the one that waits, or is in use) and what can be filled in. */
export async function templateVersions(
  context: Doing,
  kind: PaperKind,
  shown: DocTemplate | undefined,
): Promise<Outcome> {
  const { m, repos, actor } = context;
  const what = m.paper.kinds[kind];
  const versions = await repos.papers.versions(kind, SHOWN);
  const one =
    shown ??
    versions.find(({ state }) => state === 'draft') ??
    (await repos.papers.inForce(kind)) ??
    versions[0];
  const blocks: Block[] =
    one === undefined
      ? [{ kind: 'text', text: `${m.paper.none(what)}${m.paper.how(what)}` }]
      : [
          await table(context, versions.some(({ id }) => id === one.id) ? versions : [...versions, one]),
          {
            kind: 'link',
            url: await context.handOutPage('file', {
              file: one.fileId,
              name: `${what} ${m.paper.version(one.number)}`,
            }),
            label: m.paper.download(one.number),
          },
        ];
  return done({
    heading: m.paper.heading(what),
    blocks: [
      ...blocks,
      {
        kind: 'facts',
        items: [{ label: m.paper.places, value: placeNames(kind).join(m.common.listSeparator) }],
      },
      ...tables(kind).map(({ name, columns = [] }) => ({
        kind: 'text' as const,
        text: m.paper.table(name, columns),
      })),
      {
        kind: 'actions',
        items: [
          ...(one !== undefined && may(actor.member.role, 'template:approve') ? templateButtons(one, m) : []),
          button(m, {
            id: 'template.sample',
            label: m.paper.sample(what),
            command: 'template.show',
            input: { kind, action: 'sample' },
          }),
        ],
      },
    ],
  });
}

async function table({ m, repos, zone, now }: Doing, rows: readonly DocTemplate[]): Promise<Block> {
  const names = new Map<string, string>();
  for (const id of rows.flatMap(({ uploadedById, decidedById }) => [uploadedById, decidedById])) {
    if (id !== null && !names.has(id)) {
      names.set(id, (await repos.members.byId(id))?.name ?? '');
    }
  }
  const { kind, version, state, at, uploadedBy, decidedBy } = m.paper.columns;
  return {
    kind: 'table',
    columns: [kind, version, state, at, uploadedBy, decidedBy],
    rows: rows.map((one) => [
      m.paper.kinds[one.kind],
      m.paper.version(one.number),
      m.paper.states[one.state],
      dateTime(one.at, zone, now, m),
      names.get(one.uploadedById) ?? '',
      one.decidedById === null ? m.common.none : (names.get(one.decidedById) ?? ''),
    ]),
  };
}

function known(kind: PaperKind): readonly Placeholder[] {
  const all: readonly Placeholder[] = Object.values(PLACEHOLDERS);
  return all.filter(({ of }) => of.includes(kind));
}

function placeNames(kind: PaperKind): readonly string[] {
  return known(kind).flatMap(({ name, columns }) => (columns === undefined ? [`{${name}}`] : []));
}

function tables(kind: PaperKind): readonly Placeholder[] {
  return known(kind).filter(({ columns }) => columns !== undefined);
}
