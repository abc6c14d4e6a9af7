import type { Customer } from '../../domain/customer.ts';
import type { Problem } from '../../domain/problem.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { leadersOf } from '../company/leadersOf.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { problemActions } from './problemActions.ts';

/** Tells whoever leads the speaker of his problem, each in his own language. Returns their names. */
export async function tellLeaders(
  { repos, work, actor, now, zone }: Doing,
  problem: Problem,
  customer: Customer,
  again: boolean,
): Promise<string[]> {
  const leaders = await leadersOf(repos, actor);
  const told = leaders.filter(({ role }) => role !== 'admin');
  for (const leader of told) {
    const m = messages(leader.locale);
    const label = customerLabel(customer, undefined);
    const { name } = actor.member;
    work.notify({
      dedupKey: `problem:${problem.id}:${problem.version}:${leader.id}`,
      target: { kind: 'member', memberId: leader.id },
      subject: { kind: 'problem', problemId: problem.id, state: 'open' },
      card: {
        heading: again ? m.problem.again(name, label) : m.problem.noticeHeading(name, label),
        blocks: [
          {
            kind: 'facts',
            items: [
              { label: m.problem.text, value: problem.text },
              { label: m.problem.when, value: dateTime(problem.at, zone, now, m) },
            ],
          },
          { kind: 'actions', items: problemActions(problem, m) },
        ],
      },
      notBefore: now,
    });
  }
  return told.map(({ name }) => name);
}
