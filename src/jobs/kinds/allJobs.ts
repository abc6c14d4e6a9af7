import type { JobKind } from '../../handlers/ports/jobKinds.ts';
import type { JobDefinition } from '../jobDefinition.ts';
import { dailyReport } from './dailyReport.ts';
import { deliverySummary } from './deliverySummary.ts';
import { housekeeping } from './housekeeping.ts';
import { planReminder } from './planReminder.ts';

/** Every kind of job and what it does: the compiler insists that none is missing. */
export const allJobs: { readonly [K in JobKind]: JobDefinition<K> } = {
  planReminder,
  dailyReport,
  deliverySummary,
  housekeeping,
};
