import type { Subscription } from '../deal.ts';
import type { DueJob } from '../dueJob.ts';

/** What falls due of a subscription that was written: the reminder before it is to be signed, and the day itself. */
export function subscriptionJobs(before: Subscription | null, after: Subscription): DueJob[] {
  if (after.state !== 'active') {
    return [];
  }
  const was = before?.state === 'active' ? before : null;
  const { id, remindAt, signBy, version } = after;
  const payload = { subscriptionId: id };
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
      : [{ kind: 'signOverdue' as const, payload, runAt: signBy, dedupKey: `signOverdue:${id}:${version}` }]),
  ];
}
