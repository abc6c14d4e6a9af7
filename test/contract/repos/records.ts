import type { Identity, Member, Project, Team } from '../../../src/domain/company.ts';
import type { CustomerPhone } from '../../../src/domain/customer.ts';
import type { FollowUp } from '../../../src/domain/followUp.ts';
import type { Session, Store } from '../../../src/handlers/ports/session.ts';

/** Monday 2026-11-23, 10:00 in Shanghai. */
export const AT = new Date('2026-11-23T02:00:00.123Z');

export function later(minutes: number): Date {
  return new Date(AT.getTime() + minutes * 60_000);
}

export const buildProject = (overrides: Partial<Project> = {}): Project => ({
  id: 'project-a',
  code: 'A',
  name: '云溪府',
  city: '杭州',
  zone: 'Asia/Shanghai',
  openingHours: [[[540, 1080]], [], [], [], [], [], [[540, 1080]]],
  workingHours: [
    [
      [540, 720],
      [780, 1080],
    ],
    [],
    [],
    [],
    [],
    [],
    [],
  ],
  version: 1,
  ...overrides,
});

export const buildTeam = (overrides: Partial<Team> = {}): Team => ({
  id: 'team-1',
  projectId: 'project-a',
  name: '一组',
  version: 1,
  ...overrides,
});

export const buildMember = (overrides: Partial<Member> = {}): Member => ({
  id: 'li',
  name: '李娜',
  role: 'consultant',
  locale: 'zh-CN',
  active: true,
  quiet: null,
  version: 1,
  ...overrides,
});

export const buildIdentity = (overrides: Partial<Identity> = {}): Identity => ({
  id: 'identity-li',
  memberId: 'li',
  platform: 'web',
  workspace: 'demo',
  externalId: 'li',
  version: 1,
  ...overrides,
});

export const buildPhone = (overrides: Partial<CustomerPhone> = {}): CustomerPhone => ({
  id: 'phone-1',
  customerId: 'customer-12',
  number: '+8613800138000',
  primary: true,
  addedAt: AT,
  version: 1,
  label: null,
  ...overrides,
});

export const buildFollowUp = (overrides: Partial<FollowUp> = {}): FollowUp => ({
  id: 'follow-up-1',
  customerId: 'customer-12',
  projectId: 'project-a',
  teamId: 'team-1',
  memberId: 'li',
  at: AT,
  day: '2026-11-23',
  method: 'call',
  content: '客户要求看120平',
  concerns: ['价格'],
  fileIds: ['file-1', 'file-2'],
  effective: true,
  level: 'B',
  version: 1,
  ...overrides,
});

/** Project A with two teams; `li` and `chen` in the first, `wu` in the second. */
export async function seedCompany(store: Store): Promise<void> {
  await store.tx(async (session) => {
    await session.insert('project', buildProject());
    await session.insert('team', buildTeam());
    await session.insert('team', buildTeam({ id: 'team-2', name: '二组' }));
    await seedMember(session, 'li', '李娜', 'team-1');
    await seedMember(session, 'chen', '陈晨', 'team-1');
    await seedMember(session, 'wu', '吴迪', 'team-2');
  });
}

async function seedMember(session: Session, id: string, name: string, teamId: string): Promise<void> {
  await session.insert('member', buildMember({ id, name }));
  await session.insert('identity', buildIdentity({ id: `identity-${id}`, memberId: id, externalId: id }));
  await session.insert('assignment', {
    id: `assignment-${id}`,
    memberId: id,
    projectId: 'project-a',
    teamId,
    version: 1,
  });
}
