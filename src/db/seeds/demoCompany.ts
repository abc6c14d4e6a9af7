import type { Assignment, Channel, Identity, Member, Project, Target, Team } from '../../domain/company.ts';
import { OPENING_WEEK, WORKING_WEEK } from '../../domain/time/calendar.ts';
import type { DemoPerson } from './demoPeople.ts';
import { DEMO_CHANNELS, DEMO_PEOPLE } from './demoPeople.ts';

/** Workspace of the chat page. */
export const DEMO_WORKSPACE = 'demo';

export interface DemoStaff {
  readonly person: DemoPerson;
  readonly member: Member;
}

export interface DemoCompany {
  readonly projects: readonly Project[];
  readonly teams: readonly Team[];
  readonly staff: readonly DemoStaff[];
  readonly identities: readonly Identity[];
  readonly assignments: readonly Assignment[];
  readonly channels: readonly Channel[];
}

const PROJECTS = [
  { code: 'A', name: '云溪府', city: '成都', team: '一组' },
  { code: 'B', name: '望江台', city: '成都', team: '一组' },
] as const;

/** The company without its customers: pure, ids are handed in. */
export function demoCompany(uuid: () => string, zone: string): DemoCompany {
  const projects: Project[] = PROJECTS.map(({ code, name, city }) => ({
    id: uuid(),
    code,
    name,
    city,
    zone,
    openingHours: OPENING_WEEK,
    workingHours: WORKING_WEEK,
    version: 1,
  }));
  const teams: Team[] = PROJECTS.map(({ team }, index) => ({
    id: uuid(),
    projectId: (projects[index] as Project).id,
    name: team,
    version: 1,
  }));
  const staff = DEMO_PEOPLE.map((person): DemoStaff => {
    const { name, role } = person;
    return {
      person,
      member: { id: uuid(), name, role, locale: 'zh-CN', active: true, quiet: null, version: 1 },
    };
  });
  const [projectA] = projects as [Project, ...Project[]];
  const [teamA] = teams as [Team, ...Team[]];
  return {
    projects,
    teams,
    staff,
    identities: staff.map(({ person, member }) => identity(uuid, person, member)),
    assignments: staff.flatMap(({ person, member }) => assignment(uuid, person, member, projects, teams)),
    channels: DEMO_CHANNELS.map(({ key, purpose }) => ({
      id: uuid(),
      platform: 'web',
      workspace: DEMO_WORKSPACE,
      address: key,
      projectId: projectA.id,
      teamId: purpose === 'kpi' ? teamA.id : null,
      purposes: [purpose],
      locale: 'zh-CN',
      version: 1,
    })),
  };
}

/** What the consultants are to reach in a month. */
export function demoTargets(company: DemoCompany, uuid: () => string, month: string): Target[] {
  return company.staff.flatMap(({ person, member }) => {
    const projectId = company.assignments.find((one) => one.memberId === member.id)?.projectId;
    if (person.role !== 'consultant' || projectId === undefined) {
      return [];
    }
    const followUps = Math.round(((person.pace ?? 1) * 40) / 5) * 5;
    const shared = { projectId, memberId: member.id, month, version: 1 };
    return [
      { id: uuid(), figure: 'followUps', value: followUps, ...shared },
      { id: uuid(), figure: 'newCustomers', value: 3, ...shared },
    ];
  });
}

function identity(uuid: () => string, person: DemoPerson, member: Member): Identity {
  return {
    id: uuid(),
    memberId: member.id,
    platform: 'web',
    workspace: DEMO_WORKSPACE,
    externalId: person.key,
    version: 1,
  };
}

function assignment(
  uuid: () => string,
  person: DemoPerson,
  member: Member,
  projects: readonly Project[],
  teams: readonly Team[],
): Assignment[] {
  const project = projects.find(({ code }) => code === person.project);
  const team = teams.find(({ projectId }) => projectId === project?.id);
  return project === undefined || team === undefined
    ? []
    : [
        {
          id: uuid(),
          memberId: member.id,
          projectId: project.id,
          teamId: person.inTeam ? team.id : null,
          version: 1,
        },
      ];
}
