import type { Member, Project } from '../../domain/company.ts';
import { verifyBefore } from '../../domain/customers/verifyBefore.ts';
import { may } from '../../domain/permissions.ts';
import { newPlan } from '../../domain/plans/newPlan.ts';
import { isWorkingDay, openingCalendar } from '../../domain/time/calendar.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { policyValue } from '../../handlers/company/policies.ts';
import { projectCalendar } from '../../handlers/company/projectCalendar.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** Calls that one person is given at a time: what is left comes on the days after. */
const MOST_A_DAY = 5;
const MOST_PLANS = 200;
const CALLING_MINUTE = 600;
const LONGEST_SEARCH = 30;
/** Days off are known that far back: further than the longest term. */
const KNOWN_MS = 800 * 86_400_000;

/** Each morning everybody gets the calls that verify the records longest unverified (R2.1.3), as plans for the day. */
export const verifications = defineJob('verifications', {
  async run(session, { ids, now }) {
    for (const project of await session.company.projects()) {
      const before = await dueBefore(session, project, now);
      for (const member of await session.members.ofProject(project.id)) {
        if (member.active && may(member.role, 'followUp:log')) {
          await planCalls(session, { project, member, before, now, uuid: () => ids.uuid() });
        }
      }
    }
  },
});

async function dueBefore(session: Session, project: Project, now: Date): Promise<Date> {
  const term = await policyValue(session, 'customer.verify', project.id, now);
  const calendar = await projectCalendar(session, project, new Date(now.getTime() - KNOWN_MS), now);
  return verifyBefore(now, term, calendar);
}

async function planCalls(
  session: Session,
  of: {
    readonly project: Project;
    readonly member: Member;
    readonly before: Date;
    readonly now: Date;
    readonly uuid: () => string;
  },
): Promise<void> {
  const { project, member, before, now, uuid } = of;
  const open = await session.plans.openOfMember(member.id, MOST_PLANS);
  const room = MOST_A_DAY - open.filter(({ verifies }) => verifies).length;
  const due = room <= 0 ? [] : await session.customers.toVerify(member.id, before, room);
  const work = new Work(session);
  for (const customer of due.filter(({ projectId }) => projectId === project.id)) {
    await work.insert(
      'plan',
      newPlan({
        id: uuid(),
        ref: await session.nextRef('plan'),
        customer,
        teamId: customer.teamId,
        assigneeId: member.id,
        madeById: member.id,
        at: nextCall(project, now),
        zone: project.zone,
        method: 'call',
        goal: messages(member.locale).care.verifyGoal,
        verifies: true,
        purpose: 'contact',
        prepareAt: null,
      }),
    );
  }
  await work.finish(
    {
      id: uuid(),
      at: now,
      memberId: member.id,
      platform: 'engine',
      place: 'verifications',
      command: 'customer.verify',
    },
    'none',
  );
}

/** 10:00 on the next day on which the sales office is open: today, where that is still to come. */
function nextCall(project: Project, now: Date): Date {
  const calendar = openingCalendar({ zone: project.zone, week: project.openingHours });
  const today = dayOf(now, project.zone);
  const times = Array.from({ length: LONGEST_SEARCH }, (_, later) => addDays(today, later))
    .filter((day) => isWorkingDay(day, calendar))
    .map((day) => atMinute(day, CALLING_MINUTE, project.zone));
  return times.find((at) => at > now) ?? atMinute(addDays(today, 1), CALLING_MINUTE, project.zone);
}
