import type { DueJob } from '../dueJob.ts';
import type { Change } from '../records.ts';

/** What of a change of records changes a calendar: whose (null: every project's), and from which day on (null: from any). */
function changedCalendar(
  change: Change,
): { readonly projectId: string | null; readonly from: string | null } | undefined {
  if (change.kind === 'calendarOverride') {
    const day = change.after ?? change.before;
    return day === null ? undefined : { projectId: day.projectId, from: day.date };
  }
  if (change.kind === 'publishedYear') {
    const year = change.after ?? change.before;
    // Its notice also moves days at the end of the year before.
    return year === null ? undefined : { projectId: null, from: `${year.year - 1}-12-01` };
  }
  if (change.kind === 'project') {
    const { before, after } = change;
    const isSame =
      before === null ||
      after === null ||
      (before.zone === after.zone &&
        JSON.stringify(before.workingHours) === JSON.stringify(after.workingHours));
    return isSame ? undefined : { projectId: after.id, from: null };
  }
  return undefined;
}

/**
 * The jobs that count open deadlines anew after these changes: one for each calendar that they touch, from the earliest day on. The same
 * after an undo: it writes as well.
 */
export function calendarJobs(changes: readonly Change[], now: Date): DueJob[] {
  const earliest = new Map<string | null, { readonly from: string; readonly by: string }>();
  for (const change of changes) {
    const changed = changedCalendar(change);
    if (changed !== undefined) {
      const from = changed.from ?? now.toISOString().slice(0, 10);
      const known = earliest.get(changed.projectId);
      if (known === undefined || from < known.from) {
        earliest.set(changed.projectId, { from, by: `${change.id}:${change.after?.version ?? 'gone'}` });
      }
    }
  }
  return [...earliest].map(([projectId, { from, by }]) => {
    // The same day may be changed twice within one moment of the clock.
    const cause = `${now.getTime().toString(36)}:${by}`;
    const dedupKey = `calendarRecount:${projectId ?? 'all'}:${cause}`;
    return { kind: 'calendarRecount', payload: { projectId, from, cause }, runAt: now, dedupKey };
  });
}
