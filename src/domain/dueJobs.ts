import { calendarJobs } from './calendar/calendarJobs.ts';
import { contractJobs } from './contracts/contractJobs.ts';
import { approvalJobs } from './approvals/approvalJobs.ts';
import { subscriptionJobs } from './deals/subscriptionJobs.ts';
import { planJobs } from './payments/planJobs.ts';
import type { DueJob, PlanJob } from './dueJob.ts';
import type { Plan } from './followUp.ts';
import { complaintJobs } from './complaints/complaintJobs.ts';
import { eventJobs } from './events/eventJobs.ts';
import { handoverJobs } from './handovers/handoverJobs.ts';
import { measureJobs } from './measures/measureJobs.ts';
import { holdJobs, offerJobs } from './holds/holdJobs.ts';
import { filingJobs } from './filings/filingJobs.ts';
import { exportJobs } from './exports/exportJobs.ts';
import { importJobs } from './imports/importJobs.ts';
import { newsJobs } from './matching/newsJobs.ts';
import type { Change } from './records.ts';
import { pictureJobs } from './units/pictureJobs.ts';

/**
 * The jobs that changed records bring about, as the audit and the rollups follow from them: a plan that waits for its reminder has one for
 * that instant, a planned visit one for its preparation, a hold and a filing one for their ends, a subscription one for the day of its signing, a contract one for its scan, a payment one before and one after its day, a handover one for the day before, a measure one for its day, a calendar one that counts open deadlines anew, a complaint one for its next warning or breach, an approval one for its reminder and one for its end, an event one for the evening before and one for its result, a building whose units changed one that shows it, units that are for sale anew or at another price one that tells
 * whose customers want them. A job of
 * before is left alone; when it falls due it finds that nothing is to be done.
 */
export function dueJobs(changes: readonly Change[], now: Date): DueJob[] {
  const due = changes.flatMap((change): DueJob[] => {
    if (change.kind === 'plan') {
      return [
        ...waitsFor('planReminder', change, ({ remindAt }) => remindAt),
        ...waitsFor('visitPreparation', change, ({ prepareAt }) => prepareAt),
      ];
    }
    if (change.kind === 'unit' && change.after !== null) {
      const { before, after } = change;
      return [...(before === null ? [] : pictureJobs(before, after, now)), ...newsJobs(before, after, now)];
    }
    if (change.kind === 'hold') {
      return change.after === null ? [] : holdJobs(change.before, change.after);
    }
    if (change.kind === 'salesEvent') {
      return change.after === null ? [] : eventJobs(change.before, change.after);
    }
    if (change.kind === 'subscription') {
      return change.after === null ? [] : subscriptionJobs(change.before, change.after);
    }
    if (change.kind === 'contract') {
      return change.after === null ? [] : contractJobs(change.before, change.after);
    }
    if (change.kind === 'handover') {
      return change.after === null ? [] : handoverJobs(change.before, change.after);
    }
    if (change.kind === 'measure') {
      return change.after === null ? [] : measureJobs(change.before, change.after);
    }
    if (change.kind === 'planLine') {
      return change.after === null ? [] : planJobs(change.before, change.after);
    }
    if (change.kind === 'approval') {
      return change.after === null ? [] : approvalJobs(change.before, change.after);
    }
    if (change.kind === 'complaint') {
      return change.after === null ? [] : complaintJobs(change.before, change.after, now);
    }
    if (change.kind === 'waiting') {
      return change.after === null ? [] : offerJobs(change.before, change.after);
    }
    if (change.kind === 'filing') {
      return change.after === null ? [] : filingJobs(change.before, change.after);
    }
    if (change.kind === 'importRun') {
      return change.after === null ? [] : importJobs(change.before, change.after, now);
    }
    if (change.kind === 'exportRun') {
      return change.after === null ? [] : exportJobs(change.before, change.after, now);
    }
    return [];
  });
  return [...calendarJobs(changes, now), ...due];
}

/** The job of an instant that an open plan waits for since this change. */
function waitsFor(
  kind: PlanJob['kind'],
  { before, after }: Extract<Change, { kind: 'plan' }>,
  instantOf: (plan: Plan) => Date | null,
): DueJob[] {
  const runAt = after?.state === 'open' ? instantOf(after) : null;
  if (after === null || runAt === null) {
    return [];
  }
  const { id, version } = after;
  const waited = before?.state === 'open' && instantOf(before)?.getTime() === runAt.getTime();
  return waited ? [] : [{ kind, payload: { planId: id }, runAt, dedupKey: `${kind}:${id}:${version}` }];
}
