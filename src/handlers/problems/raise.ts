import { without } from '../../domain/without.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { teamOn } from '../customers/teamOn.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { tellLeaders } from './tellLeaders.ts';

const MOST = 20;
const LONGEST = 2_000;

const fields = {
  customer: field.lookup({ required: true }),
  text: field.longText({ required: true, max: 500 }),
  /** Of the button 还没解决: the problem that is raised again. */
  problem: field.text({ max: 40, inForm: false }),
};

/** 困难: a difficulty goes to whoever leads, and stays on his day until it is closed (R3.2.3). */
export const raiseProblem = defineCommand({
  name: 'problem.raise',
  words: { zh: ['困难'], en: ['problem'] },
  allow: 'followUp:log',
  fields,
  args: ['customer', 'text'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, actor, deps, repos } = context;
    const one = await oneCustomer(context, {
      command: 'problem.raise',
      fields,
      input: without(input, ['problem']),
    });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const ref = customerRef(customer);
    const label = customerLabel(customer, undefined);
    const known = await repos.problems.ofCustomer(customer.id, MOST);
    const standing = known.find(({ state, memberId }) => state !== 'closed' && memberId === actor.member.id);
    if (standing !== undefined && standing.id !== input.problem) {
      return refused(m.problem.stillOpen(label, standing.text), [ref]);
    }
    const problem =
      standing === undefined
        ? {
            id: deps.ids.uuid(),
            customerId: customer.id,
            projectId: customer.projectId,
            teamId: teamOn(actor, customer.projectId) ?? customer.teamId,
            memberId: actor.member.id,
            at: now,
            text: input.text,
            state: 'open' as const,
            answer: null,
            answeredById: null,
            answeredAt: null,
            closedAt: null,
            version: 1,
          }
        : await work.update('problem', standing, {
            state: 'open',
            text: `${standing.text}\n${input.text}`.slice(0, LONGEST),
          });
    if (standing === undefined) {
      await work.insert('problem', problem);
    }
    // It hangs on its customer: whoever would take the customer back must notice it.
    await work.update('customer', customer, {});
    const told = await tellLeaders(context, problem, customer, standing !== undefined);
    return done(
      {
        heading: m.problem.raised(label),
        blocks: [
          {
            kind: 'facts',
            items: [
              { label: m.problem.text, value: problem.text },
              ...(told.length === 0
                ? []
                : [{ label: m.problem.toldTo, value: told.join(m.common.listSeparator) }]),
            ],
          },
          ...(told.length === 0 ? [{ kind: 'text' as const, text: m.problem.toldNobody }] : []),
          { kind: 'actions', items: [undoButton(m, ref, now)] },
        ],
      },
      [ref],
    );
  },
});
