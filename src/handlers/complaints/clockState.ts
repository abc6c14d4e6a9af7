import { clockMinutes } from '../../domain/complaints/clockMinutes.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { countedClock } from '../../domain/complaints/countedClock.ts';
import { COMPLAINT_CLOCKS } from '../../domain/complaints/endedClock.ts';
import { givenTo } from '../../domain/complaints/givenTo.ts';
import type { Doing } from '../doing.ts';
import { complaintCalendar } from './complaintCalendar.ts';

type ClockState = Partial<
  Pick<Complaint, 'firstMinutes' | 'finalMinutes' | 'firstMemberId' | 'finalMemberId' | 'formerClocks'>
>;

/**
 * What follows from a change for how a complaint is counted: how long the response and the result took, whose a missed clock stays when
 * somebody else takes over, and the clocks of before it was opened again.
 */
export async function clockState(
  { repos, now }: Pick<Doing, 'repos' | 'now'>,
  before: Complaint,
  patch: Partial<Complaint>,
): Promise<ClockState> {
  if (patch.reopened !== undefined && patch.reopened > before.reopened) {
    const ended = COMPLAINT_CLOCKS.flatMap((clock) => countedClock(before, clock) ?? []);
    return { formerClocks: [...before.formerClocks, ...ended] };
  }
  const { respondedAt = null, resolvedAt = null, ownerId = null } = patch;
  const minutes =
    respondedAt === null && resolvedAt === null ? undefined : await minutesTo(repos, before, now);
  const given = ownerId === null || ownerId === before.ownerId ? {} : givenTo(before, now);
  return {
    ...given,
    ...(minutes === undefined || respondedAt === null ? {} : { firstMinutes: minutes }),
    ...(minutes === undefined || resolvedAt === null ? {} : { finalMinutes: minutes }),
  };
}

async function minutesTo(
  repos: Doing['repos'],
  { id, projectId, since }: Complaint,
  now: Date,
): Promise<number | undefined> {
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    return undefined;
  }
  const calendar = await complaintCalendar(repos, project, since, now);
  return clockMinutes(since, now, await repos.complaints.pauses(id), calendar);
}
