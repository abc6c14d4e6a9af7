import { latestReportTime, nextReportTime, reportedDay } from '../reportTimes.ts';
import type { ClockTask } from './clockTask.ts';

/** Half an hour after a sales office closes, every day; after an outage only the newest. */
export const dailyReportTask: ClockTask = {
  name: 'dailyReport',
  per: 'project',
  due({ project }, last, now) {
    const time = project === null ? undefined : latestReportTime(project, now);
    // A day is reported on once, also when its closing time was changed in between.
    return project === null ||
      time === undefined ||
      time.runAt <= last ||
      reportedDay(project, last) >= time.day
      ? []
      : [time.runAt];
  },
  latest: ({ project }, now) => (project === null ? undefined : latestReportTime(project, now)?.runAt),
  next: ({ project }, now) => (project === null ? undefined : nextReportTime(project, now)?.runAt),
  job: ({ id }, runAt) => ({
    kind: 'dailyReport',
    payload: { projectId: id, runAt: runAt.toISOString() },
    runAt,
    dedupKey: `dailyReport:${id}:${runAt.toISOString()}`,
  }),
};
