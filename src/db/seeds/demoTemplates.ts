import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/paperKind.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';

/** An example of each paper's template, sent by the clerk and in use. */
export async function demoTemplates(
  staff: readonly DemoStaff[],
  store: (kind: PaperKind) => Promise<string>,
  { uuid, now }: Pick<HistoryContext, 'uuid' | 'now'>,
): Promise<readonly DocTemplate[]> {
  const idOf = (role: 'clerk' | 'admin'): string | undefined =>
    staff.find(({ person }) => person.role === role)?.member.id;
  const [clerk, admin] = [idOf('clerk'), idOf('admin')];
  if (clerk === undefined || admin === undefined) {
    return [];
  }
  const templates: DocTemplate[] = [];
  for (const kind of PAPER_KINDS) {
    templates.push({
      id: uuid(),
      kind,
      number: 1,
      fileId: await store(kind),
      state: 'approved',
      uploadedById: clerk,
      uploadedAt: now,
      decidedById: admin,
      at: now,
      version: 1,
    });
  }
  return templates;
}
