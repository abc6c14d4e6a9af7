import type { Engine } from '../handlers/ports/engine.ts';
import type { Store } from '../handlers/ports/session.ts';
import { latestReportTime } from './reportTimes.ts';
import { dailyReportTask } from './tasks/dailyReportTask.ts';

/**
 * Marks the last report but one of each project as carried out, so that the newest is made up for at once: a company that
 * comes with a history (the demo) shows its chart from the first minute.
 */
export async function startWithLatestReport(store: Store, engine: Engine, now: Date): Promise<void> {
  for (const project of await store.read.company.projects()) {
    const latest = latestReportTime(project, now);
    const before =
      latest === undefined ? undefined : latestReportTime(project, new Date(latest.runAt.getTime() - 1));
    if (before !== undefined) {
      await store.tx((session) => engine.cron.know(session, dailyReportTask.name, project.id, before.runAt));
    }
  }
}
