import { IANAZone } from 'luxon';
import { cleanName, sameName } from '../../domain/company/cleanName.ts';
import { nextProjectCode } from '../../domain/company/projectCode.ts';
import { readWeekHours, writeWeekHours } from '../../domain/company/weekHours.ts';
import type { Project } from '../../domain/company.ts';
import { OPENING_WEEK, WORKING_WEEK } from '../../domain/time/calendar.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';

/** 项目: founds a project (R4.1.1); alone it lists those there are. */
export const createProject = defineCommand({
  name: 'project.create',
  words: { zh: ['项目'], en: ['project'] },
  allow: 'company:setUp',
  fields: {
    name: field.text({ max: 60 }),
    city: field.text({ max: 40 }),
    zone: field.text({ max: 64 }),
    opening: field.text({ max: 200 }),
    working: field.text({ max: 200 }),
  },
  args: ['name'],
  undo: 'restore',

  prefill: ({ zone, m }) =>
    Promise.resolve({
      zone,
      opening: writeWeekHours(OPENING_WEEK, m.locale),
      working: writeWeekHours(WORKING_WEEK, m.locale),
    }),

  async run({ input, m, zone: ownZone, repos, work, deps }) {
    const projects = await repos.company.projects();
    if (Object.keys(input).length === 0) {
      return projects.length === 0
        ? { kind: 'needInput', prefill: {}, errors: {} }
        : done(projectList(projects, m));
    }
    const name = input.name === undefined ? undefined : cleanName(input.name);
    const opening = input.opening === undefined ? OPENING_WEEK : readWeekHours(input.opening);
    const working = input.working === undefined ? WORKING_WEEK : readWeekHours(input.working);
    const zone = input.zone?.trim() ?? ownZone;
    const errors = {
      ...(name === undefined ? { name: m.company.nameNeeded } : {}),
      ...(IANAZone.isValidZone(zone) ? {} : { zone: m.company.zoneUnknown(zone) }),
      ...(opening === undefined ? { opening: m.company.hoursUnreadable } : {}),
      ...(working === undefined ? { working: m.company.hoursUnreadable } : {}),
    };
    if (
      name === undefined ||
      opening === undefined ||
      working === undefined ||
      Object.keys(errors).length > 0
    ) {
      return { kind: 'invalid', errors };
    }
    const taken = projects.find((project) => sameName(project.name, name));
    if (taken !== undefined) {
      return refused(m.company.projectExists(taken.name, taken.code));
    }
    const project: Project = {
      id: deps.ids.uuid(),
      code: nextProjectCode(projects.map(({ code }) => code)),
      name,
      city: input.city === undefined ? null : (cleanName(input.city) ?? null),
      zone,
      openingHours: opening,
      workingHours: working,
      version: 1,
    };
    await work.insert('project', project);
    return done(projectCard(project, m));
  },
});

function projectCard(project: Project, m: Messages): Card {
  const { fields } = m.company.commands['project.create'];
  return {
    heading: m.company.projectCreated(project.name, project.code),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: fields.city, value: project.city ?? m.common.none },
          { label: fields.zone, value: project.zone },
          { label: fields.opening, value: writeWeekHours(project.openingHours, m.locale) },
          { label: fields.working, value: writeWeekHours(project.workingHours, m.locale) },
        ],
      },
      { kind: 'text', text: m.company.projectNext(project.name) },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'team.new',
            label: m.company.newTeam,
            style: 'primary',
            command: 'team.create',
            input: { form: 'yes', project: project.name },
          }),
        ],
      },
    ],
  };
}

function projectList(projects: readonly Project[], m: Messages): Card {
  const { fields } = m.company.commands['project.create'];
  return {
    heading: m.company.projectList,
    blocks: [
      {
        kind: 'table',
        columns: [m.company.code, fields.name, fields.city, fields.opening],
        rows: projects.map((project) => [
          project.code,
          project.name,
          project.city ?? m.common.none,
          writeWeekHours(project.openingHours, m.locale),
        ]),
      },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'project.new',
            label: m.company.newProject,
            command: 'project.create',
            input: { form: 'yes' },
          }),
        ],
      },
    ],
  };
}
