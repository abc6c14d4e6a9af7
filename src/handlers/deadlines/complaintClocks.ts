import { complaintRef } from '../complaints/complaintRef.ts';
import { recountComplaint } from '../escalations/recountComplaint.ts';
import type { DeadlineNoun, Moved } from './deadlineNoun.ts';

/** Both clocks of a complaint, with its next alarm (R3.4.2): by the terms that were frozen on it, and its pauses. */
export const complaintClocks: DeadlineNoun = {
  async recount({ session, work, now, ids }, stretch) {
    const complaints = await session.deadlines.complaints(stretch);
    const moved: Moved[] = [];
    for (const complaint of complaints) {
      const after = await recountComplaint({ repos: session, work, ids, now }, complaint);
      if (after === undefined) {
        continue;
      }
      const { ownerId: memberId, provisional } = after;
      const ref = complaintRef(complaint);
      for (const [was, is, title] of [
        [complaint.firstDueAt, after.firstDueAt, 'complaintFirst'],
        [complaint.finalDueAt, after.finalDueAt, 'complaintFinal'],
      ] as const) {
        if (was.getTime() !== is.getTime()) {
          moved.push({ memberId, provisional, was, is, title: (m) => m.calendar.titles[title](ref) });
        }
      }
    }
    const last = complaints.at(-1);
    return { moved, last: last === undefined ? null : { at: last.finalDueAt, id: last.id } };
  },
};
