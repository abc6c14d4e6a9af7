import { scopeOf } from '../../domain/actor.ts';
import { missedOf } from '../../domain/events/missedOf.ts';
import { teamPlans } from '../../domain/plans/teamPlans.ts';
import { addDays, dayOf, startOfDay } from '../../domain/time/day.ts';
import { nextOpening } from '../../domain/time/workingDays.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { ableOwners, sharesOf, sharesTable } from '../plans/team/byOwner.ts';
import { leftOut } from '../plans/team/teamQuestion.ts';
import { writeTeamPlans } from '../plans/team/writeTeamPlans.ts';
import { planRef } from '../plans/planRef.ts';
import { done, refused } from '../replies.ts';
import { customersOf } from './byConsultant.ts';
import { callBackButton } from './eventButtons.ts';
import { eventMeant } from './eventMeant.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { zoneOf } from './openEvent.ts';

/** A call on the working day after, an hour after it begins. */
const HOUR_MS = 60 * 60_000;
/** Calls of one press: one transaction that nobody else has to wait long for. */
const AT_ONCE = 200;
/**
 * 活动 E1 回访未到的: a call for each who said that he would come and did not, with his consultant, on the next working day. Whoever was
 * reached since, or is planned for, is left out: a second press plans nothing twice, whatever became of the first.
 */
export const callBack = defineCommand({
  name: 'event.callBack',
  words: { zh: ['活动回访'], en: ['event-callbacks'] },
  allow: 'plan:team',
  fields: { event: field.text({ required: true, max: 80 }) },
  args: ['event'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, actor, repos } = context;
    const event = await eventMeant(context, input.event);
    if (event === undefined) {
      return refused(m.event.notFound(input.event));
    }
    const refs = [eventRef(event)];
    const label = eventLabel(event);
    if (event.state === 'cancelled') {
      return refused(m.event.cancelled(label), refs);
    }
    const zone = await zoneOf(context, event);
    const missed = missedOf(
      await repos.events.within(event.id, scopeOf(actor), MOST_INVITED),
      event,
      dayOf(now, zone),
    );
    if (missed === undefined) {
      return refused(m.event.notOver(label), refs);
    }
    const all = await customersOf(repos, missed);
    const customers = all.filter(
      ({ lastFollowUpAt }) => lastFollowUpAt === null || lastFollowUpAt <= event.at,
    );
    const at = await callAt(context, event.projectId, zone);
    const owners = await ableOwners({ repos }, customers);
    const open = await repos.plans.openOfCustomers(customers.map(({ id }) => id));
    // Whatever is planned for one of them is the call, however far it was put off.
    const list = teamPlans(
      customers,
      open.map((plan) => ({ ...plan, at })),
      new Set(owners.keys()),
      at,
    );
    const notes = [
      ...leftOut(list, m),
      ...(all.length > customers.length ? [m.event.reachedSince(all.length - customers.length)] : []),
    ];
    if (list.wanted.length === 0) {
      return refused([m.event.nobodyMissed(label), ...notes].join('\n'), refs);
    }
    const { made, shares } = await writeTeamPlans(context, sharesOf(owners, list.wanted.slice(0, AT_ONCE)), {
      at,
      method: 'call',
      goal: m.event.callBackGoal(event.name),
    });
    const [first] = made;
    const left = list.wanted.length - made.length;
    return done(
      {
        heading: m.plan.team.made(made.length),
        blocks: [
          sharesTable(shares, m),
          ...(notes.length === 0 ? [] : [{ kind: 'text' as const, text: notes.join('\n') }]),
          ...(left === 0 ? [] : [{ kind: 'text' as const, text: m.plan.team.left(left) }]),
          {
            kind: 'actions',
            items: [
              ...(left === 0 ? [] : [callBackButton(m, event, left)]),
              ...(first === undefined ? [] : [undoButton(m, planRef(first), now)]),
            ],
          },
        ],
      },
      [...refs, ...made.map(planRef)],
    );
  },
});

async function callAt(
  { repos, now }: Pick<Reading, 'repos' | 'now'>,
  projectId: string,
  zone: string,
): Promise<Date> {
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`no project ${projectId}`);
  }
  const from = startOfDay(addDays(dayOf(now, zone), 1), zone);
  const calendar = await projectCalendar(repos, project, now);
  return new Date((nextOpening(from, calendar) ?? from).getTime() + HOUR_MS);
}
