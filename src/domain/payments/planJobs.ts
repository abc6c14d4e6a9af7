import type { DueJob } from '../dueJob.ts';
import type { PlanLine } from './planLine.ts';

/** What falls due of a payment that was written: the reminder before its day, and the morning after it. */
export function planJobs(before: PlanLine | null, after: PlanLine): DueJob[] {
  if (after.state !== 'open') {
    return [];
  }
  const was = before?.state === 'open' ? before : null;
  const { id, remindAt, overdueAt, version } = after;
  const payload = { lineId: id };
  return [
    ...(remindAt === null || was?.remindAt?.getTime() === remindAt.getTime()
      ? []
      : [
          {
            kind: 'paymentReminder' as const,
            payload,
            runAt: remindAt,
            dedupKey: `paymentReminder:${id}:${version}`,
          },
        ]),
    ...(overdueAt === null || was?.overdueAt?.getTime() === overdueAt.getTime()
      ? []
      : [
          {
            kind: 'paymentOverdue' as const,
            payload,
            runAt: overdueAt,
            dedupKey: `paymentOverdue:${id}:${version}`,
          },
        ]),
  ];
}
