import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';

/** Runs a task of the engine once more that was given up. What it does then cannot be called back: no undo. */
export const retryJob = defineCommand({
  name: 'job.retry',
  allow: 'job:retry',
  fields: { id: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'none',
  async run({ input, repos, work, retry, m }) {
    const job = await repos.deliveries.deadJob(input.id);
    if (job === undefined || !(await retry.job(job.id))) {
      return refused(m.delivery.jobNotFound);
    }
    work.note(`job ${job.id} (${job.kind}) tried again`);
    return done(textCard(m.delivery.triedAgain(m.delivery.job(job.kind))));
  },
});
