import type { DueJob } from '../dueJob.ts';
import type { Hold, Waiting } from '../hold.ts';

/** What falls due of a hold that was written: its reminder and its end. */
export function holdJobs(before: Hold | null, { id, state, until, remindAt, version }: Hold): DueJob[] {
  if (state !== 'active') {
    return [];
  }
  const was = before?.state === 'active' ? before : null;
  const payload = { holdId: id };
  return [
    ...(remindAt === null || was?.remindAt?.getTime() === remindAt.getTime()
      ? []
      : [
          {
            kind: 'holdReminder' as const,
            payload,
            runAt: remindAt,
            dedupKey: `holdReminder:${id}:${version}`,
          },
        ]),
    ...(was?.until.getTime() === until.getTime()
      ? []
      : [{ kind: 'holdEnd' as const, payload, runAt: until, dedupKey: `holdEnd:${id}:${version}` }]),
  ];
}

/** An offer to who waits runs out. */
export function offerJobs(before: Waiting | null, { id, state, offeredUntil, version }: Waiting): DueJob[] {
  return state !== 'offered' ||
    offeredUntil === null ||
    (before?.state === 'offered' && before.offeredUntil?.getTime() === offeredUntil.getTime())
    ? []
    : [
        {
          kind: 'offerEnd',
          payload: { waitingId: id },
          runAt: offeredUntil,
          dedupKey: `offerEnd:${id}:${version}`,
        },
      ];
}
