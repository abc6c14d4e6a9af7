import type { DueJob } from '../dueJob.ts';
import type { SalesEvent } from './event.ts';

/** What falls due of an event that was written: the evening before, and its result. */
export function eventJobs(before: SalesEvent | null, after: SalesEvent): DueJob[] {
  if (after.state !== 'planned') {
    return [];
  }
  const was = before?.state === 'planned' ? before : null;
  return (
    [
      ['eventEve', was?.eveAt, after.eveAt],
      ['eventResult', was?.resultAt, after.resultAt],
    ] as const
  ).flatMap(([kind, waited, runAt]): DueJob[] =>
    runAt === null || waited?.getTime() === runAt.getTime()
      ? []
      : [{ kind, payload: { eventId: after.id }, runAt, dedupKey: `${kind}:${after.id}:${after.version}` }],
  );
}
