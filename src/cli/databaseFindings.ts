import type { Finding } from '../bot/finding.ts';
import { systemClock } from '../clock.ts';
import type { Database } from '../db/database.ts';

const MAX_SKEW_MS = 5000;

/** Whether the database answers, and how far its clock is from ours. */
export async function databaseFindings(opened: Database): Promise<Finding[]> {
  try {
    const before = systemClock.now().getTime();
    const theirs = await opened.now();
    const skew = Math.abs(theirs.getTime() - (before + systemClock.now().getTime()) / 2);
    const well = skew <= MAX_SKEW_MS;
    return [
      { what: 'database', state: 'ok', detail: `${opened.dialect} answers` },
      {
        what: 'clock',
        state: well ? 'ok' : 'fail',
        detail: well
          ? `${Math.round(skew)} ms from the database's`
          : `${Math.round(skew)} ms from the database's, ${MAX_SKEW_MS} are allowed: set both machines by NTP`,
      },
    ];
  } catch (error) {
    const reason = error instanceof Error ? ((error.cause as Error | undefined) ?? error).message : '';
    return [
      {
        what: 'database',
        state: 'fail',
        detail: `does not answer (${reason}): check DATABASE_URL, that the server runs, and the user's rights`,
      },
    ];
  }
}
