import type { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';

/** Takes the buttons off every card of a problem that was posted, and says what became of it; `sentence` in the writer's language. */
export function settleProblem(
  { work, now, m }: Pick<Doing, 'work' | 'now' | 'm'>,
  problem: Problem,
  sentence: (words: Messages) => string,
): void {
  work.notify({
    dedupKey: `settled:${problem.id}:${problem.version}`,
    target: { kind: 'member', memberId: problem.memberId },
    subject: { kind: 'replace', posted: `problem:${problem.id}` },
    card: { heading: sentence(m), blocks: [] },
    notBefore: now,
  });
}
