import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';
import type { Project } from '../../domain/company.ts';
import { linkDays } from '../../domain/satisfaction/linkDays.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { isWorkingDay, workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { publishedCalendar } from '../repos/publishedCalendar.ts';
import { complaintOf } from './complaintOf.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';
import { PAST_SERIES } from './demoPastSeries.ts';

/** From 10:00 on, one after the other. */
const TAKEN = 600;
const TAKEN_APART = 23;
const CALLED_AFTER = 95;
const SETTLED = 990;
const HOUR = 3_600_000;
const LINK_DAYS = 14;

interface DemoPast {
  readonly complaints: readonly Complaint[];
  readonly notes: readonly ComplaintNote[];
  readonly ratings: readonly Rating[];
}

/** How many numbers the history needs. */
export const PAST_COMPLAINTS = PAST_SERIES.reduce((all, { told }) => all + told.length, 0);

/**
 * Five months of complaints of homes that were handed over, each of them settled and most of them rated. Their numbers are later than
 * those of the complaints that wait: they were entered from the paper ledger. `firstRef`: of as many as there are.
 */
export function demoPastComplaints(
  project: Project,
  staff: readonly DemoStaff[],
  firstRef: number,
  { uuid, now, zone }: HistoryContext,
): DemoPast {
  const idOf = (key: string): string => staff.find(({ person }) => person.key === key)?.member.id ?? '';
  const [sun, desk] = [idOf('sun'), idOf('tang')];
  const today = dayOf(now, zone);
  const oldest = Math.max(...PAST_SERIES.flatMap(({ told }) => told.map(({ daysAgo }) => daysAgo)));
  const calendar = workingCalendar({
    zone,
    week: project.workingHours,
    days: publishedCalendar(addDays(today, -2 * oldest), today),
  });
  const worked = (day: string): string => (isWorkingDay(day, calendar) ? day : worked(addDays(day, 1)));
  const ago = (days: number): string => addDays(today, -days);
  const complaints: Complaint[] = [];
  const notes: ComplaintNote[] = [];
  const ratings: Rating[] = [];
  const inOrder = PAST_SERIES.flatMap(({ told, ...series }) =>
    told.map((one) => ({ ...series, ...one })),
  ).toSorted((a, b) => b.daysAgo - a.daysAgo);
  inOrder.forEach(({ daysAgo, called, took, stars, again = false, ...said }, index) => {
    const minute = TAKEN + (index % 5) * TAKEN_APART;
    const day = worked(ago(daysAgo));
    const at = atMinute(day, minute, zone);
    const respondedAt = atMinute(worked(addDays(day, called)), minute + CALLED_AFTER, zone);
    const resolvedAt = atMinute(worked(addDays(day, took)), SETTLED, zone);
    const id = uuid();
    const complaint = complaintOf(
      {
        ...said,
        id,
        ref: firstRef + index,
        projectId: project.id,
        takenById: desk,
        ownerId: sun,
        at,
        severity: said.category === 'leak' || said.category === 'lift' ? 2 : 1,
        repeated: again,
        respondedAt,
        resolvedAt,
      },
      calendar,
      now,
    );
    complaints.push(complaint);
    for (const [kind, when, text] of [
      ['response', respondedAt, said.response],
      ['resolved', resolvedAt, said.result],
    ] as const) {
      notes.push({ id: uuid(), complaintId: id, at: when, byId: sun, kind, text, data: null, version: 1 });
    }
    ratings.push(ratingOf(complaint, { id: uuid(), sun, stars, resolvedAt, zone }));
  });
  return { complaints, notes, ratings };
}

/** What he was asked a few hours after it was settled, and what he answered the next day. */
function ratingOf(
  { id: aboutId, at, projectId }: Complaint,
  of: {
    readonly id: string;
    readonly sun: string;
    readonly stars: number | null;
    readonly resolvedAt: Date;
    readonly zone: string;
  },
): Rating {
  const { id, sun, stars, resolvedAt, zone } = of;
  const askedAt = new Date(resolvedAt.getTime() + HOUR);
  const answeredAt = stars === null ? null : new Date(askedAt.getTime() + 20 * HOUR);
  return {
    id,
    about: 'complaint',
    aboutId,
    round: 0,
    at,
    customerId: null,
    projectId,
    teamId: null,
    memberId: sun,
    askedById: sun,
    askedAt,
    expiresAt: linkDays(askedAt, LINK_DAYS, zone).end,
    tokenHash: null,
    locale: 'zh-CN',
    stars,
    comment: null,
    answeredAt,
    answeredDay: answeredAt === null ? null : dayOf(answeredAt, zone),
    how: stars === null ? null : 'link',
    version: 1,
  };
}
