import type { Member } from '../../domain/company.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';

const ROWS = 30;

/** 李娜（置业顾问） */
export function memberTitle(member: Member, m: Messages): string {
  return m.company.memberTitle(member.name, m.words.role[member.role]);
}

/** Where somebody works, by which accounts he is known, and whether he may. */
export async function memberFacts(repos: Repos, member: Member, m: Messages): Promise<Fact[]> {
  const { fields } = m.company.commands['member.add'];
  const accounts = await repos.members.identities(member.id);
  return [
    { label: fields.role, value: m.words.role[member.role] },
    { label: m.company.worksIn, value: await placesOf(repos, member, m) },
    {
      label: m.company.accounts,
      value:
        accounts
          .map(({ platform, externalId }) => `${platform}:${externalId}`)
          .join(m.common.listSeparator) || m.common.none,
    },
    ...(member.active ? [] : [{ label: m.company.access, value: m.company.ended }]),
  ];
}

/** 云溪府 一组、湖畔里 */
export async function placesOf(repos: Repos, member: Member, m: Messages): Promise<string> {
  const actor = await repos.members.actorById(member.id);
  const places: string[] = [];
  for (const { projectId, teamId } of actor?.assignments ?? []) {
    const project = await repos.company.project(projectId);
    const team = teamId === null ? undefined : await repos.company.team(teamId);
    places.push([project?.name, team?.name].filter((part) => part !== undefined).join(' '));
  }
  return places.length === 0 ? m.common.none : places.join(m.common.listSeparator);
}

/** 停用 for who is active, 启用 for who is not. */
export function accessButton(member: Member, m: Messages): Action {
  return button(m, {
    id: member.active ? 'member.off' : 'member.on',
    label: member.active ? m.words.access.off : m.words.access.on,
    command: 'member.add',
    input: { member: member.id, access: member.active ? 'off' : 'on' },
    ...(member.active ? { style: 'danger' as const } : {}),
  });
}

/** Everybody, those whose access has ended last. */
export async function memberList(repos: Repos, m: Messages): Promise<Card> {
  const { fields } = m.company.commands['member.add'];
  const members = (await repos.members.all(MOST_MEMBERS)).sort((a, b) => Number(b.active) - Number(a.active));
  const rows: string[][] = [];
  for (const member of members.slice(0, ROWS)) {
    const accounts = await repos.members.identities(member.id);
    rows.push([
      member.name,
      m.words.role[member.role],
      await placesOf(repos, member, m),
      member.active
        ? [...new Set(accounts.map(({ platform }) => platform))].join(m.common.listSeparator)
        : m.company.ended,
    ]);
  }
  const left = members.length - rows.length;
  return {
    heading: m.company.memberList(members.length),
    blocks: [
      { kind: 'table', columns: [fields.name, fields.role, m.company.worksIn, m.company.accounts], rows },
      ...(left > 0 ? [{ kind: 'text' as const, text: m.company.andMore(left) }] : []),
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'member.new',
            label: m.company.newMember,
            command: 'member.add',
            input: { form: 'yes' },
          }),
        ],
      },
    ],
  };
}
