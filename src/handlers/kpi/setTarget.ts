import { sameName } from '../../domain/company/cleanName.ts';
import type { Member, Target } from '../../domain/company.ts';
import { monthDays } from '../../domain/time/day.ts';
import { nearestWords } from '../../domain/understanding/nearest.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand, type RunContext } from '../command.ts';
import { field } from '../field.ts';
import type { Repos } from '../ports/repos.ts';
import { ask, button, done, refused } from '../replies.ts';
import { only } from '../company/findByName.ts';
import { undoLast } from '../company/undoLast.ts';
import { membersLed } from './membersLed.ts';
import { targetMonth } from './targetMonth.ts';

/** The figures that have a target: each is a field of the command. */
const TARGET_FIGURES = ['followUps', 'newCustomers'] as const;
type TargetFigure = (typeof TARGET_FIGURES)[number];

const LARGEST = 100_000;

interface TargetInput extends Partial<Readonly<Record<TargetFigure, number>>> {
  readonly person: string;
  readonly member?: string;
}

/** 目标: what a member is to reach in a month (R5.2.2). A manager sets the team's, a director anybody's; 0 takes it away. */
export const setTarget = defineCommand({
  name: 'target.set',
  words: { zh: ['目标'], en: ['target'] },
  allow: 'target:set',
  fields: {
    person: field.person({ required: true }),
    period: field.period(),
    followUps: field.integer({ min: 0, max: LARGEST }),
    newCustomers: field.integer({ min: 0, max: LARGEST }),
    member: field.text({ max: 40, inForm: false }),
  },
  args: ['person', 'period'],
  undo: 'restore',

  async run(context) {
    const { input, m, repos, actor, now, zone, project } = context;
    const month = targetMonth(input.period, now, zone);
    if (!month.ok) {
      return { kind: 'invalid', errors: { period: m.kpi.targets.month[month.why] } };
    }
    const led = await membersLed(repos, actor);
    const named = meant(led, input, actor.member, m);
    if (named.length === 0) {
      const near = nearestWords(
        input.person,
        led.map(({ name }) => name),
        3,
      );
      return refused(m.kpi.targets.unknownPerson(input.person, near));
    }
    const member = only(named);
    if (member === undefined) {
      return ask(
        m.kpi.targets.whichPerson(input.person),
        await whichPerson(repos, named, input, month.month, m),
      );
    }
    const assignments = (await repos.members.actorById(member.id))?.assignments ?? [];
    const projectId = (assignments.find((one) => one.projectId === project?.id) ?? assignments[0])?.projectId;
    if (projectId === undefined) {
      return refused(m.kpi.targets.noProject(member.name));
    }
    return await write(context, { member, projectId, month: month.month });
  },
});

/** Whom the name means among those led: exactly, else the only ones that contain it. */
function meant(led: readonly Member[], input: TargetInput, speaker: Member, m: Messages): readonly Member[] {
  if (input.member !== undefined) {
    return led.filter(({ id }) => id === input.member);
  }
  const said = input.person.trim();
  if (m.kpi.targets.self.includes(said.toLowerCase())) {
    return led.filter(({ id }) => id === speaker.id);
  }
  const exact = led.filter(({ name }) => sameName(name, said));
  return exact.length > 0 ? exact : led.filter(({ name }) => name.includes(said));
}

async function whichPerson(
  repos: Repos,
  named: readonly Member[],
  input: TargetInput,
  month: string,
  m: Messages,
) {
  const figures = Object.fromEntries(
    TARGET_FIGURES.flatMap((figure) =>
      input[figure] === undefined ? [] : [[figure, String(input[figure])]],
    ),
  );
  const buttons = [];
  for (const member of named.slice(0, 8)) {
    const teamId = (await repos.members.actorById(member.id))?.assignments[0]?.teamId ?? null;
    const team = teamId === null ? undefined : await repos.company.team(teamId);
    buttons.push(
      button(m, {
        id: `target.${member.id}`,
        label: [member.name, team?.name].filter((part) => part !== undefined).join(' '),
        command: 'target.set',
        input: { person: member.name, member: member.id, period: month, ...figures },
      }),
    );
  }
  return buttons;
}

type Writing = Pick<RunContext<TargetInput, undefined>, 'input' | 'repos' | 'work' | 'deps' | 'm' | 'now'>;

async function write(
  { input, repos, work, deps, m, now }: Writing,
  {
    member,
    projectId,
    month,
  }: { readonly member: Member; readonly projectId: string; readonly month: string },
): Promise<Outcome> {
  const before = new Map<TargetFigure, Target>();
  for (const figure of TARGET_FIGURES) {
    const target = await repos.company.target(projectId, member.id, month, figure);
    if (target !== undefined) {
      before.set(figure, target);
    }
  }
  if (TARGET_FIGURES.every((figure) => input[figure] === undefined)) {
    const present = [...before].map(([figure, { value }]) => [figure, value]);
    return {
      kind: 'needInput',
      prefill: {
        person: member.name,
        period: { kind: 'month', ...monthDays(month) },
        ...(Object.fromEntries(present) as Record<string, number>),
      },
      errors: Object.fromEntries(TARGET_FIGURES.map((figure) => [figure, m.kpi.targets.oneAtLeast])),
    };
  }
  const facts: Fact[] = [];
  let isChanged = false;
  for (const figure of TARGET_FIGURES) {
    const [old, value] = [before.get(figure), input[figure]];
    if (value !== undefined && value !== (old?.value ?? 0)) {
      isChanged = true;
      if (old === undefined) {
        await work.insert('target', {
          id: deps.ids.uuid(),
          projectId,
          memberId: member.id,
          month,
          figure,
          value,
          version: 1,
        });
      } else if (value === 0) {
        await work.remove('target', old);
      } else {
        await work.update('target', old, { value });
      }
    }
    const present = value ?? old?.value;
    if (present !== undefined) {
      const shown = present === 0 ? m.kpi.targets.none : String(present);
      const changed = value !== undefined && old !== undefined && old.value !== value;
      facts.push({ label: m.kpi.figures[figure], value: changed ? `${old.value} → ${shown}` : shown });
    }
  }
  return done({
    heading: m.kpi.targets.heading(member.name, month),
    blocks: [
      { kind: 'facts', items: facts },
      ...(isChanged ? [{ kind: 'actions' as const, items: [undoLast(m, now)] }] : []),
    ],
  });
}
