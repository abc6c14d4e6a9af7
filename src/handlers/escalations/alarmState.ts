import { alarmStateOf } from '../../domain/complaints/alarms.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { complaintCalendar } from '../complaints/complaintCalendar.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * What a complaint keeps of its alarms once it reads as given, by its pauses as they are stored. Whoever opens, rests, settles or recounts
 * one writes this with it; the job of its next alarm follows. Throws where its project is gone.
 */
export async function alarmState(
  repos: Pick<Repos, 'company' | 'complaints'>,
  complaint: Complaint,
  now: Date,
): Promise<Pick<Complaint, 'alarmed' | 'nextAlarmAt'>> {
  const project = await repos.company.project(complaint.projectId);
  if (project === undefined) {
    throw new Error(`the project of complaint ${complaint.id} is gone`);
  }
  const calendar = await complaintCalendar(repos, project, complaint.since, now);
  return alarmStateOf(complaint, await repos.complaints.pauses(complaint.id), calendar, now);
}
