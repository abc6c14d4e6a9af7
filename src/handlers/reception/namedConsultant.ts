import type { Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { colleagues } from '../company/colleagues.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

type Named =
  | { readonly ok: true; readonly actor: Actor | undefined }
  | { readonly ok: false; readonly outcome: Outcome };

/** Whom somebody names to receive or speaks of in the order of the day; only whoever runs the order may. */
export async function namedConsultant(
  at: Reading,
  project: Project,
  name: string | undefined,
): Promise<Named> {
  const { m, repos, actor } = at;
  if (name === undefined) {
    return { ok: true, actor: undefined };
  }
  if (!may(actor.member.role, 'rota:run')) {
    return { ok: false, outcome: refused(m.reception.onlyDeskNames) };
  }
  const found = (await colleagues(repos, project.id, name.trim())).filter(({ role }) =>
    may(role, 'visit:record'),
  );
  const [first, second] = found;
  if (first === undefined) {
    return { ok: false, outcome: refused(m.plan.assigneeUnknown(name)) };
  }
  if (second !== undefined) {
    const names = found.map((one) => one.name).join(m.common.listSeparator);
    return { ok: false, outcome: refused(m.plan.assigneeSeveral(names)) };
  }
  const named = await repos.members.actorById(first.id);
  return named?.assignments.some(({ projectId }) => projectId === project.id) === true
    ? { ok: true, actor: named }
    : { ok: false, outcome: refused(m.plan.assigneeUnknown(name)) };
}
