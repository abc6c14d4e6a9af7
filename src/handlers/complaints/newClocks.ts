import type { Project } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { complaintDeadlines } from '../../domain/complaints/complaintDeadlines.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';
import { complaintCalendar } from './complaintCalendar.ts';

type Clocks = Pick<
  Complaint,
  | 'since'
  | 'firstTerm'
  | 'finalTerm'
  | 'firstDueAt'
  | 'finalDueAt'
  | 'provisional'
  | 'alarmed'
  | 'nextAlarmAt'
  | 'zone'
  | 'firstMinutes'
  | 'finalMinutes'
  | 'firstMemberId'
  | 'finalMemberId'
  | 'formerClocks'
>;

/**
 * Both clocks of a complaint that begins now, by the policies in force (R3.4.2): what is frozen on it.
 */
export async function newClocks(repos: Pick<Repos, 'company'>, project: Project, now: Date): Promise<Clocks> {
  const firstTerm = await policyValue(repos, 'complaint.first', project.id, now);
  const finalTerm = await policyValue(repos, 'complaint.final', project.id, now);
  const calendar = await complaintCalendar(repos, project, now, now);
  const due = complaintDeadlines({ since: now, firstTerm, finalTerm }, [], calendar);
  return {
    since: now,
    firstTerm,
    finalTerm,
    ...due,
    provisional: isProvisional(now, due.finalDueAt, calendar),
    alarmed: '',
    nextAlarmAt: null,
    zone: project.zone,
    firstMinutes: null,
    finalMinutes: null,
    firstMemberId: null,
    finalMemberId: null,
    formerClocks: [],
  };
}
