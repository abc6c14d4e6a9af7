import type { DueJob } from '../dueJob.ts';
import type { Unit } from '../unit.ts';

/** What changes within so many minutes is told together. */
const SPAN_MINUTES = 10;
/** A change that was being written as its span ended is there by then. */
const SETTLED_MINUTES = 1;
const MINUTE_MS = 60_000;

/**
 * What falls due of a unit that came to be for sale, or of one for sale whose list price has changed: whoever has customers that
 * want it is told, in one message for all that changes in a project within the span.
 */
export function newsJobs(before: Unit | null, after: Unit, now: Date): DueJob[] {
  const length = SPAN_MINUTES * MINUTE_MS;
  const start = Math.floor(now.getTime() / length) * length;
  // What an undo puts back was for sale all along.
  const changed =
    before?.state === 'forSale' ? before.listPrice !== after.listPrice : after.stateAt.getTime() >= start;
  if (after.state !== 'forSale' || !changed) {
    return [];
  }
  const { projectId } = after;
  const span = { from: new Date(start).toISOString(), to: new Date(start + length).toISOString() };
  return [
    {
      kind: 'unitNews',
      payload: { projectId, ...span },
      runAt: new Date(start + length + SETTLED_MINUTES * MINUTE_MS),
      dedupKey: `unitNews:${projectId}:${span.from}`,
    },
  ];
}
