import { CHASED, customerFilter } from '../../../domain/customers/customerFilter.ts';
import { CONTACT_METHODS } from '../../../domain/followUp.ts';
import { defineCommand } from '../../command.ts';
import { field } from '../../field.ts';
import { rawInput } from '../../rawInput.ts';
import { button, done, refused } from '../../replies.ts';
import { undoButton } from '../../customers/undoButton.ts';
import { planRef } from '../planRef.ts';
import { sharesTable } from './byOwner.ts';
import { teamList, MOST_LISTED } from './teamList.ts';
import { leftOut, teamQuestion } from './teamQuestion.ts';
import { teamMeant } from './teamMeant.ts';
import { writeTeamPlans } from './writeTeamPlans.ts';

/** Plans of one press: one transaction that nobody else has to wait long for. */
const PLANS_AT_ONCE = 200;

const fields = {
  team: field.text({ max: 40 }),
  query: field.text({ required: true, max: 100 }),
  at: field.dateTime({ required: true, future: true }),
  method: field.choice('method', CONTACT_METHODS),
  goal: field.text({ max: 200 }),
  /** Of the question's button. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 计划 一组 A级 7天未跟进 明天10:00 电话: plans for all that a filter describes, each with his consultant (R3.2.1), after a question that
 * says how many each gets. Whoever has bought is planned for only where that is said; whoever is planned for by then is left out, so that pressing again goes on and doubles nothing.
 */
export const planForTeam = defineCommand({
  name: 'plan.team',
  words: { zh: ['团队计划', '批量计划'], en: ['team-plan'] },
  allow: 'plan:team',
  fields,
  args: ['query', 'at', 'method', 'goal'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone } = context;
    const { at } = input.at;
    const filter = customerFilter(input.query, CHASED);
    if (filter === undefined) {
      return refused(m.plan.team.unknownQuery(input.query));
    }
    const team = await teamMeant(context, input.team);
    if (team === undefined) {
      return refused(m.plan.team.unknownTeam(input.team ?? ''));
    }
    const list = await teamList(context, filter, team.scope, at);
    if (list === undefined) {
      return refused(m.plan.team.tooMany(MOST_LISTED));
    }
    if (list.wanted.length === 0) {
      return refused([m.plan.team.nobody(input.query), ...leftOut(list, m)].join('\n'));
    }
    const again = button(m, {
      id: 'plan.team.sure',
      label: m.plan.team.sure(Math.min(list.wanted.length, PLANS_AT_ONCE)),
      style: 'primary',
      command: 'plan.team',
      input: rawInput('plan.team', fields, { ...input, sure: 'yes' }, zone),
    });
    if (input.sure !== 'yes') {
      return teamQuestion(context, { list, team: team.name, input, atOnce: PLANS_AT_ONCE, sure: again });
    }
    const chunk = new Set(list.wanted.slice(0, PLANS_AT_ONCE));
    const { made, shares } = await writeTeamPlans(
      context,
      list.shares.map(({ member, customers }) => ({
        member,
        customers: customers.filter((one) => chunk.has(one)),
      })),
      { at, method: input.method ?? null, goal: input.goal ?? null },
    );
    const left = list.wanted.length - made.length;
    const [first] = made;
    return done(
      {
        heading: m.plan.team.made(made.length),
        blocks: [
          sharesTable(shares, m),
          ...(left === 0 ? [] : [{ kind: 'text' as const, text: m.plan.team.left(left) }]),
          {
            kind: 'actions',
            items: [
              ...(left === 0 ? [] : [{ ...again, label: m.plan.team.goOn }]),
              ...(first === undefined ? [] : [undoButton(m, planRef(first), now)]),
            ],
          },
        ],
      },
      made.map(planRef),
    );
  },
});
