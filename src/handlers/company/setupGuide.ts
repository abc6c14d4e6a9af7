import { may } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { button, done } from '../replies.ts';
import { setupState, setupSteps, type SetupState, type SetupStep } from './setupSteps.ts';
import { tour } from './tour.ts';

/** 上手: walks an administrator through the set-up and says what is missing; shows anybody else around, a chapter at a time. */
export const setupGuide = defineCommand({
  name: 'setup.guide',
  words: { zh: ['上手'], en: ['setup', 'tour'] },
  allow: 'self:use',
  fields: { chapter: field.integer() },
  args: ['chapter'],
  undo: 'none',

  async run(context) {
    const { actor, repos, now, m, input } = context;
    return may(actor.member.role, 'company:setUp')
      ? done(guideCard(await setupState(repos, now), m))
      : done(await tour(context, input.chapter ?? 1));
  },
});

function guideCard(state: SetupState, m: Messages): Card {
  const steps = setupSteps(state);
  const missing = steps.filter(({ step, isDone }) => !isDone && step !== 'policies');
  const example = {
    project: state.projects[0]?.name ?? m.company.exampleProject,
    team: state.teams[0]?.name ?? m.company.exampleTeam,
  };
  const lines = steps.map(({ step, isDone }) =>
    isDone
      ? `✓ ${m.company.steps[step].title}${m.company.colon}${doneText(step, state, m)}`
      : `${step === 'policies' ? '○' : '✗'} ${m.company.steps[step].title}${m.company.colon}${m.company.steps[step].todo(example)}`,
  );
  const actions = steps.filter(({ isDone }) => !isDone).flatMap(({ step }) => stepButton(step, state, m));
  return {
    heading: missing.length === 0 ? m.company.setupComplete : m.company.setupMissing(missing.length),
    blocks: [
      { kind: 'text', text: lines.join('\n') },
      { kind: 'text', text: m.company.keepKeySafe },
      ...(actions.length > 0 ? [{ kind: 'actions' as const, items: actions }] : []),
    ],
  };
}

function doneText(step: SetupStep, state: SetupState, m: Messages): string {
  const list = (names: readonly string[]): string =>
    `${names.slice(0, 5).join(m.common.listSeparator)}${names.length > 5 ? m.company.andMore(names.length - 5) : ''}`;
  const named = (role: 'manager' | 'consultant'): string =>
    list(state.members.filter((member) => member.role === role).map(({ name }) => name));
  const projectOf = (id: string): string =>
    state.projects.length > 1 ? `${state.projects.find((project) => project.id === id)?.name ?? ''} ` : '';
  switch (step) {
    case 'project':
      return list(state.projects.map(({ name, code }) => `${name} ${code}`));
    case 'team':
      return list(state.teams.map(({ name, projectId }) => `${projectOf(projectId)}${name}`));
    case 'manager':
    case 'consultant':
      return named(step);
    case 'channel':
      return list(
        state.channels.filter(({ purposes }) => purposes.includes('kpi')).map(({ address }) => address),
      );
    case 'targets':
      return m.company.targetsThisMonth(state.targets);
    case 'policies':
      return m.company.policiesChanged(state.policiesSet);
  }
}

/** The form of a missing step. A channel is set by saying it there, targets are the manager's. */
function stepButton(step: SetupStep, state: SetupState, m: Messages): Action[] {
  const { label = '' } = m.company.steps[step];
  const [project] = state.projects;
  const where = project === undefined ? {} : { project: project.name };
  switch (step) {
    case 'project':
      return [button(m, { id: `setup.${step}`, label, command: 'project.create', input: { form: 'yes' } })];
    case 'team':
      return [
        button(m, { id: `setup.${step}`, label, command: 'team.create', input: { form: 'yes', ...where } }),
      ];
    case 'manager':
    case 'consultant':
      return [
        button(m, {
          id: `setup.${step}`,
          label,
          command: 'member.add',
          input: { form: 'yes', role: step, ...where },
        }),
      ];
    case 'policies':
      return [button(m, { id: `setup.${step}`, label, command: 'policy.set' })];
    case 'channel':
    case 'targets':
      return [];
  }
}
