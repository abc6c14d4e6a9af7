import { cleanName, sameName } from '../../domain/company/cleanName.ts';
import type { Project, Team } from '../../domain/company.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import type { Repos } from '../ports/repos.ts';
import { button, done, refused } from '../replies.ts';
import { findProject, only } from './findByName.ts';

/** 小组: founds a team in a project; alone it lists those there are. */
export const createTeam = defineCommand({
  name: 'team.create',
  words: { zh: ['小组'], en: ['team'] },
  allow: 'company:setUp',
  fields: { project: field.text({ max: 60 }), name: field.text({ max: 60 }) },
  args: ['project', 'name'],
  undo: 'restore',

  async prefill({ input, repos }) {
    const project = only(await repos.company.projects());
    return project === undefined || input.project !== undefined ? {} : { project: project.name };
  },

  async run({ input, m, repos, work, deps }) {
    const projects = await repos.company.projects();
    if (projects.length === 0) {
      return refused(m.company.projectFirst);
    }
    const said = withOnlyProject(input, projects);
    if (said.project === undefined && said.name === undefined) {
      return done(await teamList(repos, projects, m));
    }
    const project = said.project === undefined ? only(projects) : findProject(projects, said.project);
    const name = said.name === undefined ? undefined : cleanName(said.name);
    if (project === undefined || name === undefined) {
      const known = projects.map((one) => one.name);
      return {
        kind: 'invalid',
        errors: {
          ...(project === undefined ? { project: m.company.projectUnknown(said.project ?? '', known) } : {}),
          ...(name === undefined ? { name: m.company.nameNeeded } : {}),
        },
      };
    }
    const teams = await repos.company.teams(project.id);
    if (teams.some((team) => sameName(team.name, name))) {
      return refused(m.company.teamExists(project.name, name));
    }
    const team: Team = { id: deps.ids.uuid(), projectId: project.id, name, version: 1 };
    await work.insert('team', team);
    return done({
      heading: m.company.teamCreated(project.name, name),
      blocks: [
        { kind: 'text', text: m.company.teamNext(project.name, name) },
        {
          kind: 'actions',
          items: [
            button(m, {
              id: 'member.new',
              label: m.company.newMember,
              style: 'primary',
              command: 'member.add',
              input: { form: 'yes', project: project.name, team: name },
            }),
          ],
        },
      ],
    });
  },
});

interface Said {
  readonly project?: string;
  readonly name?: string;
}

/** `小组 一组` where there is one project: the one word is the team's, unless it names that project. */
function withOnlyProject(input: Said, projects: readonly Project[]): Said {
  const { project, name } = input;
  return project !== undefined &&
    name === undefined &&
    projects.length === 1 &&
    findProject(projects, project) === undefined
    ? { name: project }
    : input;
}

async function teamList(repos: Repos, projects: readonly Project[], m: Messages): Promise<Card> {
  const { fields } = m.company.commands['team.create'];
  const rows: string[][] = [];
  for (const project of projects) {
    for (const team of await repos.company.teams(project.id)) {
      const members = await repos.members.ofTeam(team.id);
      rows.push([project.name, team.name, members.map((member) => member.name).join(m.common.listSeparator)]);
    }
  }
  return {
    heading: m.company.teamList,
    blocks: [
      rows.length === 0
        ? { kind: 'text', text: m.company.noTeams }
        : { kind: 'table', columns: [fields.project, fields.name, m.company.people], rows },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'team.new',
            label: m.company.newTeam,
            command: 'team.create',
            input: { form: 'yes' },
          }),
        ],
      },
    ],
  };
}
