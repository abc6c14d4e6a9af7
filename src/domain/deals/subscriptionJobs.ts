import type { Subscription } from '../deal.ts';
import type { DueJob } from '../dueJob.ts';

/**
 * What falls due of a subscription that was written: the reminder before it is to be signed, and the day itself; of a reservation the
 * reminder before its end, and the end.
 */
export function subscriptionJobs(before: Subscription | null, after: Subscription): DueJob[] {
  if (after.state !== 'active' && after.state !== 'reserved') {
    return [];
  }
  const was = before?.state === after.state ? before : null;
  const { id, remindAt, signBy, version } = after;
  const payload = { subscriptionId: id };
  const kind = after.state === 'active' ? ('signOverdue' as const) : ('reservationEnd' as const);
  return [
    ...(remindAt === null || was?.remindAt?.getTime() === remindAt.getTime()
      ? []
      : [
          {
            kind: 'signReminder' as const,
            payload,
            runAt: remindAt,
            dedupKey: `signReminder:${id}:${version}`,
          },
        ]),
    ...(was?.signBy.getTime() === signBy.getTime()
      ? []
      : [{ kind, payload, runAt: signBy, dedupKey: `${kind}:${id}:${version}` }]),
  ];
}
