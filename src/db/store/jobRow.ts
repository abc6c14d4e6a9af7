import { jobKinds } from '../../handlers/ports/jobKinds.ts';
import type { NewJob } from '../../handlers/ports/jobKinds.ts';
import type { JobModel } from '../models/job.ts';
import type { RowOf } from '../table.ts';
import { deliveryKey } from './deliveryKey.ts';

/** A job as a row that waits for its time. */
export function jobRow(id: string, { kind, payload, runAt, dedupKey }: NewJob): Partial<RowOf<JobModel>> {
  const { urgent, mostAttempts } = jobKinds[kind];
  return {
    id,
    kind,
    payload,
    dedupKey: deliveryKey(dedupKey),
    urgent,
    state: 'ready',
    runAt,
    attempts: 0,
    mostAttempts,
  };
}
