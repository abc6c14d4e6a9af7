import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { DayPlans } from '../../domain/plans/dayPlans.ts';
import { SNOOZES } from '../../domain/plans/snoozedTo.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { verifyButtons } from '../customers/verifyButtons.ts';
import { planRef } from '../plans/planRef.ts';
import { planWords } from '../plans/planWords.ts';
import { button } from '../replies.ts';
import { problemActions } from '../problems/problemActions.ts';
import type { DayProblem } from './dayProblems.ts';
import type { MemberDay } from './teamDay.ts';

/** Plans that a card shows one by one with their buttons, over all three parts. */
const MOST_SHOWN = 10;
const MOST_PROBLEMS = 5;

interface DayCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly name: string;
  readonly plans: DayPlans;
  readonly customers: ReadonlyMap<string, Customer>;
  readonly soFar: { readonly followUps: number; readonly newCustomers: number } | undefined;
  /** What is held and on offer, and who may go to the pool: the time of these runs. */
  readonly holds: readonly Block[];
  /** To which customers of his are still to be asked. */
  readonly events: readonly Block[];
  /** Undefined for who leads nobody. */
  readonly team: readonly MemberDay[] | undefined;
  /** That whoever leads has to deal with: open ones first. */
  readonly problems: readonly DayProblem[];
}

/** A person's day: overdue, due today, next, each plan with its buttons; then the figures so far and the team. */
export function dayCard(of: DayCardOf): Card {
  const { m, now, zone, plans } = of;
  const { day } = m.plan;
  const { overdue, today, next } = plans;
  const parts = [
    { title: day.overdue(overdue.length), plans: overdue },
    { title: day.today(today.length), plans: today },
    { title: day.next(next.length), plans: next },
  ];
  const blocks: Block[] = [...of.holds];
  if (overdue.length + today.length === 0) {
    blocks.push({ kind: 'text', text: next.length === 0 ? `${day.empty}\n${day.emptyHint}` : day.empty });
  }
  let left = MOST_SHOWN;
  for (const part of parts.filter((one) => one.plans.length > 0)) {
    const shown = part.plans.slice(0, left);
    left -= shown.length;
    blocks.push({ kind: 'text', text: part.title }, ...shown.flatMap((plan) => planBlocks(of, plan)));
    if (shown.length < part.plans.length) {
      blocks.push({ kind: 'text', text: day.more(part.plans.length - shown.length) });
    }
  }
  blocks.push(...of.events, ...problemBlocks(of), ...figures(of), ...team(of));
  return { heading: day.heading(of.name, calendarDay(dayOf(now, zone), zone, now, m)), blocks };
}

function planBlocks({ m, now, zone, customers }: DayCardOf, plan: Plan): Block[] {
  const customer = customers.get(plan.customerId);
  const postponed =
    plan.remindAt !== null && plan.remindAt.getTime() > Math.max(plan.at.getTime(), now.getTime());
  const text = [
    ...(customer === undefined ? [] : [customerLabel(customer, undefined)]),
    dateTime(plan.at, zone, now, m),
    ...planWords(plan, m),
    ...(postponed ? [m.plan.day.snoozedTo(dateTime(plan.remindAt, zone, now, m))] : []),
  ].join(' · ');
  return [
    { kind: 'text', text },
    {
      kind: 'actions',
      items: [
        ...(plan.verifies && customer !== undefined ? verifyButtons(customer, m, `.${planRef(plan)}`) : []),
        ...planActions(plan, m),
      ],
    },
  ];
}

function planActions(plan: Plan, m: Messages): Action[] {
  const ref = planRef(plan);
  return [
    button(m, {
      id: `plan.done.${ref}`,
      label: m.plan.day.log,
      style: 'primary',
      command: 'plan.done',
      input: { plan: ref },
    }),
    button(m, {
      id: `plan.snooze.${ref}`,
      label: m.plan.day.snooze,
      command: 'plan.snooze',
      input: { plan: ref, version: String(plan.version) },
      takes: 'for',
      options: SNOOZES.map((value) => ({ value, label: m.plan.reminder.snooze[value] })),
    }),
  ];
}

/** What waits for an answer, then what was answered and is not closed yet (R3.2.3). */
function problemBlocks({ m, now, zone, problems }: DayCardOf): Block[] {
  const parts = [
    { state: 'open', title: m.problem.dayOpen },
    { state: 'answered', title: m.problem.dayAnswered },
  ] as const;
  const shown = problems.slice(0, MOST_PROBLEMS);
  const rest = problems.length - shown.length;
  const blocks = parts.flatMap(({ state, title }): Block[] => {
    const all = problems.filter((one) => one.problem.state === state);
    return all.length === 0
      ? []
      : [
          { kind: 'text', text: title(all.length) },
          ...shown
            .filter((one) => one.problem.state === state)
            .flatMap(({ problem, customer, raisedBy }): Block[] => [
              {
                kind: 'text',
                text: m.problem.dayLine(
                  raisedBy,
                  customerLabel(customer, undefined),
                  dateTime(problem.at, zone, now, m),
                  problem.text,
                ),
              },
              { kind: 'actions', items: problemActions(problem, m, `.${problem.id}`) },
            ]),
        ];
  });
  return rest > 0 ? [...blocks, { kind: 'text', text: m.problem.more(rest) }] : blocks;
}

function figures({ m, soFar }: DayCardOf): Block[] {
  const { day } = m.plan;
  return soFar === undefined
    ? []
    : [
        { kind: 'text', text: day.soFar },
        {
          kind: 'facts',
          items: [
            { label: day.followUps, value: String(soFar.followUps) },
            { label: day.newCustomers, value: String(soFar.newCustomers) },
          ],
        },
      ];
}

function team({ m, team: members }: DayCardOf): Block[] {
  const { day } = m.plan;
  if (members === undefined || members.length === 0) {
    return [];
  }
  const behind = members.filter((one) => one.overdue + one.today > 0);
  return behind.length === 0
    ? [{ kind: 'text', text: day.teamClear }]
    : [
        { kind: 'text', text: day.team },
        {
          kind: 'table',
          columns: [day.teamColumns.member, day.teamColumns.overdue, day.teamColumns.today],
          rows: behind.map((one) => [one.name, String(one.overdue), String(one.today)]),
        },
      ];
}
