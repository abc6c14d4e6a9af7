import type { Project } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { complaintDeadlines } from '../../domain/complaints/complaintDeadlines.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import type { Doing } from '../doing.ts';
import { complaintCalendar } from './complaintCalendar.ts';

/** Ends the pause of a complaint now; returns what of it changes by that, its deadlines counted anew from all its pauses. */
export async function endPause(
  { repos, work, now }: Doing,
  complaint: Complaint,
  project: Project,
): Promise<Pick<Complaint, 'pausedAt' | 'pauseReason' | 'firstDueAt' | 'finalDueAt' | 'provisional'>> {
  const before = await repos.complaints.pauses(complaint.id);
  const lasting = before.find(({ to }) => to === null);
  if (lasting !== undefined) {
    await work.update('complaintPause', lasting, { to: now });
  }
  const pauses = before.map((pause) => (pause.id === lasting?.id ? { ...pause, to: now } : pause));
  const calendar = await complaintCalendar(repos, project, complaint.since, now);
  const due = complaintDeadlines(complaint, pauses, calendar);
  const provisional = isProvisional(complaint.since, due.finalDueAt, calendar);
  return { pausedAt: null, pauseReason: null, ...due, provisional };
}
