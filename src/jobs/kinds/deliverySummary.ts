import { addDays, dayOf, startOfDay } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import { enqueueForOps } from '../alertOps.ts';
import { defineJob } from '../jobDefinition.ts';

/** One line a day for the operators: what was due yesterday and what became of it. */
export const deliverySummary = defineJob('deliverySummary', {
  async run(session, { payload, zone, now }) {
    const today = dayOf(new Date(payload.runAt), zone);
    const day = addDays(today, -1);
    const totals = await session.deliveries.totals({
      from: startOfDay(day, zone),
      to: startOfDay(today, zone),
      reach: { kind: 'company' },
    });
    await enqueueForOps(session, now, `deliverySummary:${day}`, (m) =>
      m.delivery.opsDaily({ day: calendarDay(day, zone, now, m), ...totals }),
    );
  },
});
