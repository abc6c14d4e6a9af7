import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { unpublishedYears } from '../../domain/time/isProvisional.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { enqueueForOps } from '../alertOps.ts';
import { defineJob } from '../jobDefinition.ts';

/** No deadline reaches further (policies complaint.final, customer.entry: 30 working days over Spring Festival). */
const REACH_DAYS = 62;

/**
 * Each day, and when Loupan starts with other holidays than before: operators are told, once for each state of the holidays, of a year
 * that deadlines reach into and that nobody knows, and with a new state open deadlines are counted anew.
 */
export const calendarYears = defineJob('calendarYears', {
  async run(session, { now, zone }) {
    const today = dayOf(now, zone);
    const version = session.company.publishedVersion();
    const published = await session.company.publishedYears();
    const ahead = atMinute(addDays(today, REACH_DAYS), 0, zone);
    for (const year of unpublishedYears(now, ahead, workingCalendar({ zone, published }))) {
      await enqueueForOps(session, now, `calendarYear:${year}:${version}`, (m) =>
        m.calendar.opsUnpublished(year),
      );
    }
    await session.schedule([
      {
        kind: 'calendarRecount',
        payload: { projectId: null, from: addDays(today, -REACH_DAYS), cause: version },
        runAt: now,
        dedupKey: `calendarRecount:${version}`,
      },
    ]);
  },
});
