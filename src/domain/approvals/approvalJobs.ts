import type { Approval } from '../approval.ts';
import type { DueJob } from '../dueJob.ts';

/** What falls due of an approval that was written: the reminder of whoever decides it, and its end undecided. */
export function approvalJobs(before: Approval | null, after: Approval): DueJob[] {
  if (after.state !== 'pending') {
    return [];
  }
  const was = before?.state === 'pending' ? before : null;
  const { id, remindAt, expiresAt, version } = after;
  const payload = { approvalId: id };
  const due = (
    kind: 'approvalReminder' | 'approvalExpiry',
    runAt: Date | null,
    waited: Date | null | undefined,
  ): DueJob[] =>
    runAt === null || waited?.getTime() === runAt.getTime()
      ? []
      : [{ kind, payload, runAt, dedupKey: `${kind}:${id}:${version}` }];
  return [
    ...due('approvalReminder', remindAt, was?.remindAt),
    ...due('approvalExpiry', expiresAt, was?.expiresAt),
  ];
}
