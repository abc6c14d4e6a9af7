import type { Customer } from '../../domain/customer.ts';
import { dayOf, monthDays, monthOf } from '../../domain/time/day.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { calendarDay, percent } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValue } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Doing } from '../doing.ts';
import { planRef } from '../plans/planRef.ts';
import { updatePlan } from '../plans/updatePlan.ts';
import { done } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { fillButton } from './fillButton.ts';
import { undoButton } from './undoButton.ts';

/** Stores that a record was verified, closes the calls that were planned for it, and offers to correct what was wrong. */
export async function verifiedReply(
  context: Doing,
  customer: Customer,
  wrong: readonly (keyof Doing['m']['words']['customerField'])[],
): Promise<Outcome> {
  const { m, now, zone, work, actor, deps, repos } = context;
  const ok = wrong.length === 0;
  const day = dayOf(now, zone);
  await work.insert('verification', {
    id: deps.ids.uuid(),
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: customer.teamId,
    memberId: customer.ownerId,
    byId: actor.member.id,
    at: now,
    day,
    ok,
    wrongFields: wrong,
    version: 1,
  });
  const after = await work.update('customer', customer, { verifiedAt: now });
  const calls = (await repos.plans.openOfCustomer(customer.id)).filter(({ verifies }) => verifies);
  for (const plan of calls) {
    await updatePlan(context, after, plan, { state: 'done', closedAt: now, remindAt: null });
  }
  const label = customerLabel(customer, undefined);
  const wrongNames = wrong.map((name) => m.words.customerField[name]).join(m.common.listSeparator);
  const blocks: Block[] = [
    ...(ok
      ? [{ kind: 'text' as const, text: m.care.nextVerify(await nextDay(context, customer)) }]
      : [
          { kind: 'facts' as const, items: [{ label: m.care.wrongFields, value: wrongNames }] },
          { kind: 'text' as const, text: m.care.correctHint },
        ]),
    { kind: 'text', text: await accuracy(context, customer, day, ok) },
    {
      kind: 'actions',
      items: [
        ...(ok ? [] : [{ ...fillButton(customer, m), label: m.care.correctNow, style: 'primary' as const }]),
        undoButton(m, customerRef(customer), now),
      ],
    },
  ];
  const heading = ok ? m.care.verifiedOk(label) : m.care.verifiedWrong(label);
  return done({ heading, blocks }, [customerRef(customer), ...calls.map(planRef)]);
}

async function nextDay({ repos, now, zone, m }: Doing, customer: Customer): Promise<string> {
  const term = await policyValue(repos, 'customer.verify', customer.projectId, now);
  const project = await repos.company.project(customer.projectId);
  if (project === undefined) {
    throw new Error(`no project ${customer.projectId}`);
  }
  const calendar = await projectCalendar(repos, project, now);
  return calendarDay(dayOf(endOfTerm(now, term, calendar), zone), zone, now, m);
}

/** Of the owner, over the month, this one included: the sums are written when the command is over. */
async function accuracy({ repos, m }: Doing, customer: Customer, day: string, ok: boolean): Promise<string> {
  const { from, to } = monthDays(monthOf(day));
  const rows = await repos.rollups.read({
    projectId: customer.projectId,
    memberIds: [customer.ownerId],
    from,
    to,
  });
  const own = rows.filter(({ figure }) => figure === 'dataAccuracy');
  const n = own.reduce((sum, row) => sum + row.n, ok ? 1 : 0);
  const d = own.reduce((sum, row) => sum + row.d, 1);
  return m.care.accuracy(percent(n, d, m), n, d);
}
