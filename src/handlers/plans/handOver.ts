import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { handOverButton } from '../staff/handOverButton.ts';

/**
 * Of the button on cards that were sent before 交接 handed over everything at once: it leads there, since plans without holds and
 * places on waiting lists would leave those behind.
 */
export const handOverPlans = defineCommand({
  name: 'plan.handOver',
  allow: 'plan:own',
  fields: {
    from: field.text({ required: true, max: 40, inForm: false }),
    to: field.text({ max: 40, inForm: false }),
  },
  undo: 'none',
  async run({ input, m }) {
    return await Promise.resolve(refused(m.plan.handOverMoved, [], [handOverButton({ id: input.from }, m)]));
  },
});
