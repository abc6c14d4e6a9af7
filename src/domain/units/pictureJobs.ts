import type { DueJob } from '../dueJob.ts';
import type { Unit } from '../unit.ts';

/** What changes within so many minutes is one picture. */
const PICTURE_MINUTES = 10;
const MINUTE_MS = 60_000;

/** What falls due of a unit that was changed: its building is shown. */
export function pictureJobs(before: Unit, after: Unit, now: Date): DueJob[] {
  if (before.state === after.state && before.listPrice === after.listPrice) {
    return [];
  }
  const span = PICTURE_MINUTES * MINUTE_MS;
  const runAt = new Date((Math.floor(now.getTime() / span) + 1) * span);
  const { buildingId } = after;
  return [
    {
      kind: 'gridPicture',
      payload: { buildingId },
      runAt,
      dedupKey: `gridPicture:${buildingId}:${runAt.toISOString()}`,
    },
  ];
}
