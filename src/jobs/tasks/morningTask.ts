import { dailyTicks, nextDailyTick } from '../../domain/time/dailyTicks.ts';
import type { ClockTask } from './clockTask.ts';

const NINE = 9 * 60;

/** Every morning at nine, in each project's zone; after an outage only the newest. */
export function morningTask(kind: 'stockCheck' | 'complaintBoard'): ClockTask {
  return {
    name: kind,
    per: 'project',
    due: ({ project }, last, now) =>
      project === null ? [] : dailyTicks({ minute: NINE, zone: project.zone }, last, now, 1),
    latest: ({ project }, now) =>
      project === null ? undefined : dailyTicks({ minute: NINE, zone: project.zone }, new Date(0), now, 1)[0],
    next: ({ project }, now) =>
      project === null ? undefined : nextDailyTick({ minute: NINE, zone: project.zone }, now),
    job: ({ id }, runAt) => ({
      kind,
      payload: { projectId: id, runAt: runAt.toISOString() },
      runAt,
      dedupKey: `${kind}:${id}:${runAt.toISOString()}`,
    }),
  };
}
