import { alarmStateOf } from '../../domain/complaints/alarms.ts';
import { complaintDeadlines } from '../../domain/complaints/complaintDeadlines.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import type { DeadlineNoun, Moved } from './deadlineNoun.ts';

/** Both clocks of a complaint, with its next alarm (R3.4.2): by the terms that were frozen on it, and its pauses. */
export const complaintClocks: DeadlineNoun = {
  async recount({ session, work, now, ids, calendarFrom }, stretch) {
    const complaints = await session.deadlines.complaints(stretch);
    const moved: Moved[] = [];
    for (const complaint of complaints) {
      const calendar = await calendarFrom(complaint.since);
      const pauses = await session.complaints.pauses(complaint.id);
      const due = complaintDeadlines(complaint, pauses, calendar);
      const provisional = isProvisional(complaint.since, due.finalDueAt, calendar);
      const [first, final] = [complaint.firstDueAt, complaint.finalDueAt];
      const isMoved =
        first.getTime() !== due.firstDueAt.getTime() || final.getTime() !== due.finalDueAt.getTime();
      if (!isMoved && provisional === complaint.provisional) {
        continue;
      }
      const alarms = alarmStateOf({ ...complaint, ...due }, pauses, calendar, now);
      await work.update('complaint', complaint, { ...due, provisional, ...alarms });
      if (!isMoved) {
        continue;
      }
      await work.insert('complaintNote', {
        id: ids.uuid(),
        complaintId: complaint.id,
        at: now,
        byId: null,
        kind: 'recounted',
        text: null,
        data: { firstDueAt: first.toISOString(), finalDueAt: final.toISOString() },
        version: 1,
      });
      const common = { memberId: complaint.ownerId, provisional } as const;
      const ref = complaintRef(complaint);
      if (complaint.respondedAt === null && first.getTime() !== due.firstDueAt.getTime()) {
        moved.push({
          ...common,
          title: (m) => m.calendar.titles.complaintFirst(ref),
          was: first,
          is: due.firstDueAt,
        });
      }
      if (final.getTime() !== due.finalDueAt.getTime()) {
        moved.push({
          ...common,
          title: (m) => m.calendar.titles.complaintFinal(ref),
          was: final,
          is: due.finalDueAt,
        });
      }
    }
    const last = complaints.at(-1);
    return { moved, last: last === undefined ? null : { at: last.finalDueAt, id: last.id } };
  },
};
