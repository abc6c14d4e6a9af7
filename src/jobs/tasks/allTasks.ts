import { dailyTicks, nextDailyTick } from '../../domain/time/dailyTicks.ts';
import type { ClockTask } from './clockTask.ts';
import { dailyReportTask } from './dailyReportTask.ts';
import { morningTask } from './morningTask.ts';

const SEVEN = 7 * 60;
const NINE = 9 * 60;
const BEFORE_OPENING = 8 * 60 + 30;
const NIGHT = 3 * 60 + 30;
/** Not at a full or half hour, when everybody asks WeCom (D90236). */
const LATER_AT_NIGHT = 4 * 60 + 10;

/** Every task of the clock. `zone`: IANA, of the company. */
export function allTasks(zone: string): readonly ClockTask[] {
  return [
    dailyReportTask,
    companyTask('deliverySummary', { minute: NINE, zone }),
    companyTask('housekeeping', { minute: NIGHT, zone }),
    companyTask('accounts', { minute: LATER_AT_NIGHT, zone }),
    // Which buildings are to be checked against reality today.
    morningTask('stockCheck'),
    morningTask('complaintBoard'),
    companyTask('verifications', { minute: SEVEN, zone }),
    companyTask('lateHandovers', { minute: BEFORE_OPENING, zone }),
    companyTask('calendarYears', { minute: SEVEN, zone }),
    companyTask('recycling', { minute: BEFORE_OPENING, zone }),
  ];
}

/** Once a day for the whole company; after an outage only the newest. */
function companyTask(
  kind:
    | 'deliverySummary'
    | 'housekeeping'
    | 'accounts'
    | 'verifications'
    | 'calendarYears'
    | 'recycling'
    | 'lateHandovers',
  daily: { readonly minute: number; readonly zone: string },
): ClockTask {
  return {
    name: kind,
    per: 'company',
    due: (_scope, last, now) => dailyTicks(daily, last, now, 1),
    latest: (_scope, now) => dailyTicks(daily, new Date(0), now, 1)[0],
    next: (_scope, now) => nextDailyTick(daily, now),
    job: (_scope, runAt) => ({
      kind,
      payload: { runAt: runAt.toISOString() },
      runAt,
      dedupKey: `${kind}:${runAt.toISOString()}`,
    }),
  };
}
