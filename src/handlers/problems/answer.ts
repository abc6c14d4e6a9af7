import { messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { problemMeant } from './problemMeant.ts';
import { settleProblem } from './settleProblem.ts';

/** Answers a problem that was raised; whoever raised it is told, and says whether that solves it (R3.2.3). */
export const answerProblem = defineCommand({
  name: 'problem.answer',
  allow: 'problem:answer',
  fields: {
    problem: field.text({ required: true, max: 40, inForm: false }),
    answer: field.longText({ max: 500 }),
    /** Set by the form itself. */
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, actor, repos } = context;
    const meant = await problemMeant(context, input.problem);
    if (meant === undefined) {
      return refused(m.problem.notFound);
    }
    const { problem, customer } = meant;
    const ref = customerRef(customer);
    const label = customerLabel(customer, undefined);
    const raiser = await repos.members.byId(problem.memberId);
    if (problem.state === 'closed') {
      return refused(m.problem.alreadyClosed, [ref]);
    }
    if (problem.state === 'answered') {
      const by = problem.answeredById === null ? undefined : await repos.members.byId(problem.answeredById);
      return refused(m.problem.alreadyAnswered(by?.name ?? m.customer.nobody, problem.answer ?? ''), [ref]);
    }
    if (input.answer === undefined) {
      return {
        kind: 'needInput',
        prefill: { problem: problem.id, opened: 'yes' },
        errors: input.opened === 'yes' ? { answer: m.problem.answerNeeded } : {},
        card: textCard(m.problem.answerFor(raiser?.name ?? m.customer.nobody, label, problem.text)),
      };
    }
    const after = await work.update('problem', problem, {
      state: 'answered',
      answer: input.answer,
      answeredById: actor.member.id,
      answeredAt: now,
    });
    // `undo C12` finds this.
    await work.update('customer', customer, {});
    settleProblem(context, after, (words) => words.problem.answeredBy(actor.member.name, label));
    if (raiser?.active === true && raiser.id !== actor.member.id) {
      const theirs = messages(raiser.locale);
      work.notify({
        dedupKey: `problem:${problem.id}:${after.version}:${raiser.id}`,
        target: { kind: 'member', memberId: raiser.id },
        subject: { kind: 'problem', problemId: problem.id, state: 'answered' },
        card: {
          heading: theirs.problem.answerHeading(actor.member.name, label),
          blocks: [
            {
              kind: 'facts',
              items: [
                { label: theirs.problem.text, value: problem.text },
                { label: theirs.problem.answerIs, value: input.answer },
              ],
            },
            {
              kind: 'actions',
              items: [
                button(theirs, {
                  id: 'problem.close',
                  label: theirs.problem.solved,
                  style: 'primary',
                  command: 'problem.close',
                  input: { problem: problem.id },
                }),
                button(theirs, {
                  id: 'problem.again',
                  label: theirs.problem.notSolved,
                  command: 'problem.raise',
                  input: { customer: ref, problem: problem.id, form: 'yes' },
                }),
              ],
            },
          ],
        },
        notBefore: now,
      });
    }
    return done(
      {
        heading: m.problem.answered(label),
        blocks: [
          { kind: 'facts', items: [{ label: m.problem.answerIs, value: input.answer }] },
          { kind: 'actions', items: [undoButton(m, ref, now)] },
        ],
      },
      [ref],
    );
  },
});
