import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import { may } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import { done, refused, textCard } from '../replies.ts';
import { templateTitle } from './templateTitle.ts';

export type TemplateAction = 'approve' | 'retire';

/**
 * Puts a version into use, in the place of the one before it, or out of use. Of two that are put into use at one moment the
 * database takes one; the other is run again and replaces it.
 */
export async function decideTemplate(
  context: Doing,
  template: DocTemplate,
  action: TemplateAction,
): Promise<Outcome> {
  const { m, repos, work, now, actor } = context;
  const title = templateTitle(template, m);
  const state = action === 'approve' ? 'approved' : 'retired';
  if (!may(actor.member.role, 'template:approve')) {
    return { kind: 'denied', sentence: m.paper.approveDenied };
  }
  if (template.state === state) {
    return refused(m.paper.already(title, m.paper.states[state]));
  }
  const before = await repos.papers.inForce(template.kind);
  if (action === 'approve' && before !== undefined) {
    await work.update('docTemplate', before, { state: 'retired', decidedById: actor.member.id, at: now });
  }
  const after = await work.update('docTemplate', template, { state, decidedById: actor.member.id, at: now });
  settleCopies(context, after);
  await tellUploader(context, after);
  const isReplaced = action === 'approve' && before !== undefined;
  const isLast = action === 'retire' && template.state === 'approved';
  const notes = [
    ...(isReplaced ? [m.paper.replacedNote(before.number)] : []),
    ...(isLast ? [m.paper.noneInForce(m.paper.kinds[template.kind])] : []),
  ];
  return done({
    heading: action === 'approve' ? m.paper.approved(title) : m.paper.retired(title),
    blocks: [
      ...(notes.length === 0 ? [] : [{ kind: 'text' as const, text: notes.join('\n') }]),
      { kind: 'actions', items: [undoLast(m, now)] },
    ],
  });
}

/** Every copy of the card that asked says what became of it. */
function settleCopies({ work, now, actor, m }: Doing, template: DocTemplate): void {
  const posted = postedSubject({ kind: 'template', templateId: template.id });
  const said = template.state === 'approved' ? m.paper.approvedBy : m.paper.retiredBy;
  if (posted !== undefined) {
    work.notify({
      dedupKey: `templateSettled:${template.id}:${template.version}`,
      target: { kind: 'member', memberId: actor.member.id },
      subject: { kind: 'replace', posted },
      card: { heading: said(templateTitle(template, m), actor.member.name), blocks: [] },
      notBefore: now,
    });
  }
}

async function tellUploader({ repos, work, now, actor }: Doing, template: DocTemplate): Promise<void> {
  const uploader = await repos.members.byId(template.uploadedById);
  if (uploader?.active !== true || uploader.id === actor.member.id) {
    return;
  }
  const m = messages(uploader.locale);
  const said = template.state === 'approved' ? m.paper.approvedBy : m.paper.retiredBy;
  work.notify({
    dedupKey: `templateDecided:${template.id}:${template.version}`,
    target: { kind: 'member', memberId: uploader.id },
    subject: { kind: 'none' },
    card: textCard(said(templateTitle(template, m), actor.member.name)),
    notBefore: now,
  });
}
