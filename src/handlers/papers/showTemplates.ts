import { DOCX } from '../../domain/files/contentType.ts';
import { DOCUMENTS } from '../../domain/files/fileRules.ts';
import { IMPORT_KINDS } from '../../domain/imports/importRun.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/paperKind.ts';
import { may, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { mayImport } from '../imports/start.ts';
import { ask, button, done, refused } from '../replies.ts';
import { decideTemplate, type TemplateAction } from './decideTemplate.ts';
import { readTemplate, templateFault, type TemplateReading } from './readTemplate.ts';
import { sampleTemplate } from './sampleTemplate.ts';
import { templateList, templateVersions } from './templateList.ts';
import { uploadTemplate } from './uploadTemplate.ts';

interface Looked {
  readonly reading?: TemplateReading;
  readonly sampleId?: string;
}

const paperKind = {
  synonyms: {
    subscription: ['认购协议', '认购协议书', '认购', 'subscription agreement'],
    contract: ['合同文本', '购房合同', '买卖合同', '签约', 'sales contract'],
  },
} as const;

/**
 * 模板: the company's templates of its papers (R2.3.1). With a file a new version is kept, which an administrator puts into use;
 * with 启用 or 停用 he does so. A template with a place that nobody knows is refused with its name.
 */
export const showTemplates = defineCommand({
  name: 'template.show',
  words: { zh: ['模板', '文书模板', '合同模板'], en: ['papers'] },
  allow: 'self:use',
  fields: {
    kind: field.choice('paperKind', PAPER_KINDS, paperKind),
    action: field.choice('templateAction', ['approve', 'retire', 'sample']),
    number: field.integer({ min: 1, max: 9999 }),
    file: field.file({ max: 1, accept: DOCUMENTS }),
    /** What else a line says: people ask for an import's empty table in the same words. */
    other: field.text({ max: 40, inForm: false }),
  },
  args: ['kind', 'action', 'number', 'other'],
  undo: 'restore',
  look: async ({ input, deps, actor }): Promise<Looked> => {
    const { kind, file: [fileId] = [], action } = input;
    if (kind === undefined || !may(actor.member.role, 'template:upload')) {
      return {};
    }
    if (fileId !== undefined) {
      return { reading: await readTemplate(deps.files, kind, fileId) };
    }
    return action === 'sample' ? { sampleId: await deps.files.put(sampleTemplate(kind), DOCX) } : {};
  },
  async run(context) {
    const { input, m, actor, looked } = context;
    const { role } = actor.member;
    const { kind, action, file: [fileId] = [], other } = input;
    const number = input.number ?? versionSaid(other);
    const isUploader = may(role, 'template:upload');
    if (kind !== undefined && !isUploader) {
      return { kind: 'denied', sentence: m.paper.denied };
    }
    if (!isUploader || (other !== undefined && kind === undefined && fileId === undefined)) {
      const actions = importTemplates(role, m);
      return actions.length > 0
        ? ask(m.paper.importTables, actions)
        : isUploader
          ? await templateList(context)
          : { kind: 'denied', sentence: m.paper.denied };
    }
    if (kind === undefined) {
      return fileId === undefined && action === undefined
        ? await templateList(context)
        : ask(m.paper.whichKind, kindButtons({ fileId, action, number }, m));
    }
    const { reading, sampleId } = looked;
    if (reading !== undefined) {
      return reading.ok
        ? await uploadTemplate(context, kind, reading)
        : { kind: 'reply', word: 'refused', card: templateFault(reading, kind, m), refs: [] };
    }
    if (sampleId !== undefined) {
      return await sample(context, kind, sampleId);
    }
    if (action === 'approve' || action === 'retire') {
      return await decided(context, kind, action, number);
    }
    const shown = number === undefined ? undefined : await context.repos.papers.version(kind, number);
    return number !== undefined && shown === undefined
      ? refused(m.paper.noVersion(m.paper.kinds[kind], number))
      : await templateVersions(context, kind, shown);
  },
});

/** 第2版 */
function versionSaid(other: string | undefined): number | undefined {
  const [, n] = /^第?\s?(\d{1,4})\s?版$/u.exec(other ?? '') ?? [];
  return n === undefined ? undefined : Number(n);
}

/** How a template is written, to start from. */
async function sample(context: Doing, kind: PaperKind, file: string): Promise<Outcome> {
  const { m } = context;
  const what = m.paper.kinds[kind];
  const url = await context.handOutPage('file', { file, name: m.paper.sampleName(what) });
  return done({
    blocks: [
      { kind: 'text', text: m.paper.how(what) },
      { kind: 'link', url, label: m.paper.sample(what) },
    ],
  });
}

/** Without a number the one that waits is approved, and the one in use retired. */
async function decided(
  context: Doing,
  kind: PaperKind,
  action: TemplateAction,
  number: number | undefined,
): Promise<Outcome> {
  const { m, repos } = context;
  const what = m.paper.kinds[kind];
  if (number !== undefined) {
    const version = await repos.papers.version(kind, number);
    return version === undefined
      ? refused(m.paper.noVersion(what, number))
      : await decideTemplate(context, version, action);
  }
  const [newest] = await repos.papers.versions(kind, 1);
  const meant =
    action === 'approve'
      ? newest?.state === 'draft'
        ? newest
        : undefined
      : await repos.papers.inForce(kind);
  return meant === undefined
    ? refused((action === 'approve' ? m.paper.noDraft : m.paper.nothingInForce)(what))
    : await decideTemplate(context, meant, action);
}

function kindButtons(
  said: {
    readonly fileId: string | undefined;
    readonly action: string | undefined;
    readonly number: number | undefined;
  },
  m: Messages,
): Action[] {
  return PAPER_KINDS.map((kind) =>
    button(m, {
      id: `template.show.${kind}`,
      label: m.paper.kinds[kind],
      command: 'template.show',
      input: {
        kind,
        ...(said.fileId === undefined ? {} : { file: said.fileId }),
        ...(said.action === undefined ? {} : { action: said.action }),
        ...(said.number === undefined ? {} : { number: String(said.number) }),
      },
    }),
  );
}

function importTemplates(role: Role, m: Messages): Action[] {
  return IMPORT_KINDS.filter((kind) => mayImport(role, kind)).map((kind) =>
    button(m, {
      id: `import.template.${kind}`,
      label: m.paper.importTable(m.importing.what[kind]),
      command: 'import.template',
      input: { kind },
    }),
  );
}
