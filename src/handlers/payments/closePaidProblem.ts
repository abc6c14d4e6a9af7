import type { Member } from '../../domain/company.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { money } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';

/** The problem that was opened because a payment was overdue is over with it: what came of it is that it was paid (R2.3.2). */
export async function closePaidProblem(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  line: PlanLine,
  { id, locale }: Member,
): Promise<void> {
  const problem = line.problemId === null ? undefined : await repos.problems.byId(line.problemId);
  if (problem === undefined || problem.state === 'closed') {
    return;
  }
  const m = messages(locale);
  const outcome = m.payment.problemPaid(m.words.lineKind[line.kind], money(line.amount, m));
  const closed = await work.update('problem', problem, {
    state: 'closed',
    answer: [...(problem.answer === null ? [] : [problem.answer]), outcome].join('\n'),
    answeredAt: problem.answeredAt ?? now,
    closedAt: now,
  });
  work.notify({
    dedupKey: `settled:${problem.id}:${closed.version}`,
    target: { kind: 'member', memberId: id },
    subject: { kind: 'replace', posted: `problem:${problem.id}` },
    card: { heading: outcome, blocks: [] },
    notBefore: now,
  });
}
