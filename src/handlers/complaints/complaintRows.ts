import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { complaintCalendar } from './complaintCalendar.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene } from './complaintScene.ts';
import { timeLeft } from './timeLeft.ts';
import { whoComplains } from './whoComplains.ts';

/** Complaints as a table, in their order: what is left of their time, what they are about, who answers for them. */
export async function complaintRows(
  { repos, m, now, actor }: Pick<Reading, 'repos' | 'm' | 'now' | 'actor'>,
  complaints: readonly Complaint[],
): Promise<Block> {
  const calendars = new Map<string, Calendar>();
  const rows: string[][] = [];
  for (const complaint of complaints) {
    const { project, customer, owner } = await complaintScene(repos, complaint);
    const calendar =
      calendars.get(project.id) ?? (await complaintCalendar(repos, project, earliest(complaints), now));
    calendars.set(project.id, calendar);
    const { category, severity, place } = complaint;
    rows.push([
      complaintRef(complaint),
      timeLeft(complaint, calendar, now, m),
      m.words.severity[severity],
      [place ?? '', whoComplains(complaint, customer, actor)].filter((part) => part !== '').join(' '),
      category === null ? '' : m.words.complaintCategory[category],
      owner?.name ?? m.complaint.nobody,
    ]);
  }
  const { columns } = m.complaint;
  return {
    kind: 'table',
    columns: [columns.ref, columns.left, columns.severity, columns.who, columns.category, columns.owner],
    rows,
  };
}

function earliest(complaints: readonly Complaint[]): Date {
  return new Date(
    Math.min(...complaints.flatMap(({ since, firstDueAt }) => [since.getTime(), firstDueAt.getTime()])),
  );
}
