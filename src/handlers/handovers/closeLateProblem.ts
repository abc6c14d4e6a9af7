import type { Contract } from '../../domain/contract.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { settleProblem } from '../problems/settleProblem.ts';

/** The problem that was opened because a home was late is over with its handing over, or with its contract: that is what came of it (R2.3.2). */
export async function closeLateProblem(
  context: Pick<Doing, 'work' | 'repos' | 'now' | 'm'>,
  contract: Contract,
  how: 'lateOver' | 'lateEnded',
): Promise<void> {
  const { work, repos, now } = context;
  const late = await repos.handovers.late(contract.id);
  const problem = late === undefined ? undefined : await repos.problems.byId(late.problemId);
  if (problem === undefined || problem.state === 'closed') {
    return;
  }
  const owner = await repos.members.byId(problem.memberId);
  const outcome = messages(owner?.locale ?? 'zh-CN').handover[how];
  const closed = await work.update('problem', problem, {
    state: 'closed',
    answer: [...(problem.answer === null ? [] : [problem.answer]), outcome].join('\n'),
    answeredAt: problem.answeredAt ?? now,
    closedAt: now,
  });
  settleProblem(context, closed, (words) => words.handover[how]);
}
