import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { may } from '../../domain/permissions.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { done } from '../replies.ts';
import type { TemplateReading } from './readTemplate.ts';
import { templateButtons } from './templateButtons.ts';
import { templateTitle } from './templateTitle.ts';

/** Keeps a new version, which an administrator is asked to approve. */
export async function uploadTemplate(
  context: Doing,
  kind: PaperKind,
  { fileId, names }: Extract<TemplateReading, { ok: true }>,
): Promise<Outcome> {
  const { m, repos, work, now, deps, actor } = context;
  const [last] = await repos.papers.versions(kind, 1);
  const template: DocTemplate = {
    id: deps.ids.uuid(),
    kind,
    number: (last?.number ?? 0) + 1,
    fileId,
    state: 'draft',
    uploadedById: actor.member.id,
    uploadedAt: now,
    decidedById: null,
    at: now,
    version: 1,
  };
  await work.insert('docTemplate', template);
  const title = templateTitle(template, m);
  const decides = may(actor.member.role, 'template:approve');
  const asked = decides ? [] : await askAdmins(context, template, names);
  return done({
    heading: (decides ? m.paper.uploadedOwn : m.paper.uploaded)(title),
    blocks: [
      places(names, m),
      ...(!decides && asked.length === 0 ? [{ kind: 'text' as const, text: m.paper.noAdmin }] : []),
      {
        kind: 'actions',
        items: [...(decides ? templateButtons(template, m).slice(0, 1) : []), undoLast(m, now)],
      },
    ],
  });
}

/** The administrators that were asked, each in his own language. */
async function askAdmins(
  { repos, work, now, actor }: Doing,
  template: DocTemplate,
  names: readonly string[],
): Promise<readonly string[]> {
  const members = await repos.members.all(MOST_MEMBERS);
  const admins = members.filter(({ active, role }) => active && may(role, 'template:approve'));
  for (const { id, locale } of admins) {
    const m = messages(locale);
    work.notify({
      dedupKey: `template:${template.id}:${template.version}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'template', templateId: template.id },
      card: {
        heading: m.paper.askHeading(templateTitle(template, m), actor.member.name),
        blocks: [
          places(names, m),
          { kind: 'actions', items: [...lookButtons(template, m), ...templateButtons(template, m)] },
        ],
      },
      notBefore: now,
    });
  }
  return admins.map(({ id }) => id);
}

/** A link is of the one that it was made for: who is asked takes his own. */
function lookButtons({ kind, number }: DocTemplate, m: Messages) {
  return [
    {
      id: 'template.look',
      label: m.paper.download(number),
      command: 'template.show',
      input: { kind, number: String(number), lang: m.locale },
    },
  ];
}

function places(names: readonly string[], m: Messages): Block {
  return {
    kind: 'text',
    text:
      names.length === 0
        ? m.paper.foundNone
        : m.paper.found(names.length, names.join(m.common.listSeparator)),
  };
}
