import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { problemMeant } from './problemMeant.ts';
import { settleProblem } from './settleProblem.ts';

/** Closes a problem: whoever raised it, or whoever leads him (R3.2.3). */
export const closeProblem = defineCommand({
  name: 'problem.close',
  allow: 'followUp:log',
  fields: { problem: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, actor } = context;
    const meant = await problemMeant(context, input.problem);
    if (meant === undefined) {
      return refused(m.problem.notFound);
    }
    const { problem, customer } = meant;
    const ref = customerRef(customer);
    if (problem.state === 'closed') {
      return refused(m.problem.alreadyClosed, [ref]);
    }
    const label = customerLabel(customer, undefined);
    const after = await work.update('problem', problem, { state: 'closed', closedAt: now });
    settleProblem(context, after, (words) => words.problem.closedBy(actor.member.name, label));
    // `undo C12` finds this.
    await work.update('customer', customer, {});
    return done(textCard(m.problem.closed(label), [undoButton(m, ref, now)]), [ref]);
  },
});
