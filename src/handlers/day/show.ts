import { may } from '../../domain/permissions.ts';
import { dayPlans, type DayPlans } from '../../domain/plans/dayPlans.ts';
import type { Plan } from '../../domain/followUp.ts';
import { dayOf } from '../../domain/time/day.ts';
import { plannerDay } from '../buildings/plannerDay.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { dayApprovals } from './dayApprovals.ts';
import { dayCard } from './dayCard.ts';
import { dayDeals } from './dayDeals.ts';
import { dayReservations } from './dayReservations.ts';
import { dayEvents } from './dayEvents.ts';
import { dayComplaints } from './dayComplaints.ts';
import { dayHandovers } from './dayHandovers.ts';
import { dayHolds } from './dayHolds.ts';
import { dayMeasures } from './dayMeasures.ts';
import { dayMoney } from './dayMoney.ts';
import { dayPapers } from './dayPapers.ts';
import { dayPool } from './dayPool.ts';
import { dayProblems } from './dayProblems.ts';
import { paperDay } from './paperDay.ts';
import { serviceDay } from './serviceDay.ts';
import { teamDay } from './teamDay.ts';

/** Open plans that a day looks at; more than that is no plan any more. */
const MOST_PLANS = 200;

/**
 * 今日: what is overdue, due today and next, with buttons; who leads others also sees where they are behind. A planner has no
 * customers: his day is the buildings; finance's is money, a clerk's papers, customer service's handovers.
 */
export const showDay = defineCommand({
  name: 'day.show',
  words: { zh: ['今日'], en: ['today'] },
  allow: 'day:see',
  fields: {},
  undo: 'none',
  async run(context) {
    const { m, now, zone, actor, repos } = context;
    const { role } = actor.member;
    if (!may(role, 'plan:own')) {
      return may(role, 'handover:run')
        ? await serviceDay(context)
        : may(role, 'deal:read')
          ? await paperDay(context)
          : await plannerDay(context);
    }
    const plans = dayPlans(await repos.plans.openOfMember(actor.member.id, MOST_PLANS), now, zone);
    const all = [...plans.overdue, ...plans.today, ...plans.next];
    const customers = new Map(
      (await repos.customers.byIds([...new Set(all.map((plan) => plan.customerId))])).map((one) => [
        one.id,
        one,
      ]),
    );
    const card = dayCard({
      m,
      now,
      zone,
      name: actor.member.name,
      plans: known(plans, (plan) => customers.has(plan.customerId)),
      customers,
      holds: [
        ...(await dayHolds(context)),
        ...(await dayReservations(context)),
        ...(await dayDeals(context)),
        ...(await dayPapers(context)),
        ...(await dayComplaints(context)),
        ...(await dayHandovers(context)),
        ...(await dayMeasures(context)),
        ...(await dayMoney(context)),
        ...(await dayApprovals(context)),
        ...(await dayPool(context)),
      ],
      events: await dayEvents(context),
      soFar: await soFar(context),
      team: await teamDay(context),
      problems: await dayProblems(context),
    });
    const refs = all.flatMap((plan) => customers.get(plan.customerId) ?? []).map(customerRef);
    return done(card, [...new Set(refs)]);
  },
});

function known(plans: DayPlans, is: (plan: Plan) => boolean): DayPlans {
  return {
    overdue: plans.overdue.filter(is),
    today: plans.today.filter(is),
    next: plans.next.filter(is),
  };
}

async function soFar(at: Reading): Promise<{ followUps: number; newCustomers: number } | undefined> {
  const { project, actor, zone, now, repos } = at;
  if (project === undefined) {
    return undefined;
  }
  const today = dayOf(now, zone);
  const rows = await repos.rollups.read({
    projectId: project.id,
    memberIds: [actor.member.id],
    from: today,
    to: today,
  });
  const sum = (figure: string): number =>
    rows.filter((row) => row.figure === figure).reduce((total, row) => total + row.n, 0);
  return { followUps: sum('followUps'), newCustomers: sum('newCustomers') };
}
