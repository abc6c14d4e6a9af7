import type { Change } from './records.ts';

/** A job that follows from a write. */
export interface DueJob {
  readonly kind: 'planReminder';
  readonly payload: { readonly planId: string };
  readonly runAt: Date;
  readonly dedupKey: string;
}

/**
 * The jobs that changed records bring about, as the audit and the rollups follow from them: a plan that waits for its reminder
 * has one for that instant. A job of before is left alone; when it falls due it finds that nothing is to be done.
 */
export function dueJobs(changes: readonly Change[]): DueJob[] {
  return changes.flatMap((change): DueJob[] => {
    if (change.kind !== 'plan' || change.after?.state !== 'open' || change.after.remindAt === null) {
      return [];
    }
    const { before, after } = change;
    const { id, version, remindAt } = after;
    const waited = before?.state === 'open' && before.remindAt?.getTime() === remindAt?.getTime();
    return waited || remindAt === null
      ? []
      : [
          {
            kind: 'planReminder',
            payload: { planId: id },
            runAt: remindAt,
            dedupKey: `planReminder:${id}:${version}`,
          },
        ];
  });
}
