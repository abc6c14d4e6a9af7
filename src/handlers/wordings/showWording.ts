import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import { splitWording } from '../../domain/wordings/splitWording.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field, type InputOf } from '../field.ts';
import { findProject } from '../company/findByName.ts';
import { refused } from '../replies.ts';
import { fieldFaults } from '../units/fieldFaults.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { proposeWording } from './proposeWording.ts';
import { wordingList } from './wordingList.ts';
import { wordingVersions } from './wordingVersions.ts';

const MOST_LAYOUTS = 200;

const fields = {
  project: field.text({ max: 60 }),
  layout: field.text({ max: 40 }),
  text: field.longText({ max: 1000 }),
};
type Input = InputOf<typeof fields>;

interface Said {
  readonly project: Project;
  readonly layouts: readonly string[];
  readonly layout: string | null;
  readonly text: string;
  /** The line names the project or a layout: what else it says is meant as a wording. */
  readonly isNamed: boolean;
}

/** 口径: what may be said to customers about a layout or a project (R2.2.3); with a text a new version is proposed. */
export const showWording = defineCommand({
  name: 'wording.show',
  words: { zh: ['口径'], en: ['wording'] },
  allow: 'unit:read',
  fields,
  args: ['text'],
  undo: 'restore',
  async run(context) {
    const { input, m, typed, actor } = context;
    const said = await saidOf(context, input);
    if ('kind' in said) {
      return said;
    }
    const { project, layouts, layout, text, isNamed } = said;
    if (layout !== null && !layouts.includes(layout)) {
      const known = layouts.join(m.common.listSeparator);
      return fieldFaults(context, { layout: m.wording.layoutUnknown(layout, known) }, []);
    }
    if (text !== '') {
      if (!may(actor.member.role, 'unit:edit')) {
        return { kind: 'denied', sentence: m.wording.proposeDenied };
      }
      return isNamed ? await proposeWording(context, { project, layout, text }) : refused(m.wording.sayWhose);
    }
    if (typed === undefined) {
      return { kind: 'invalid', errors: { text: m.wording.textNeeded } };
    }
    return isNamed ? await wordingVersions(context, project, layout) : await wordingList(context, project);
  },
});

async function saidOf(context: Doing, input: Input): Promise<Said | Outcome> {
  const { m, repos, typed } = context;
  const projects = await projectsSeen(context);
  const line = typed === undefined ? undefined : input.text;
  const names = projects.flatMap(({ name, code }) => [name, code]);
  // Which layouts there are depends on the project, and that is told first.
  const first = line === undefined ? undefined : splitWording(line, { projects: names, layouts: [] });
  const named = input.project ?? first?.project;
  const project = named === undefined ? context.project : findProject(projects, named);
  if (project === undefined) {
    return named === undefined
      ? refused(m.common.noProject)
      : fieldFaults(context, { project: m.wording.projectUnknown(named) }, []);
  }
  const layouts = await repos.units.layouts(project.id, MOST_LAYOUTS);
  const split = line === undefined ? undefined : splitWording(line, { projects: names, layouts });
  const layout = input.layout?.replace(/户型$/u, '') ?? split?.layout;
  return {
    project,
    layouts,
    layout: layouts.find((one) => one.toLowerCase() === layout?.toLowerCase()) ?? layout ?? null,
    text: split?.text ?? input.text ?? '',
    isNamed: typed === undefined || named !== undefined || layout !== undefined,
  };
}
