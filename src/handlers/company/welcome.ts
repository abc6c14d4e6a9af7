import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Repos } from '../ports/repos.ts';
import { memberFacts, memberTitle } from './memberCards.ts';

/** What the administrator is told about a new colleague, and what comes next. */
export async function welcome(repos: Repos, member: Member, m: Messages): Promise<Card> {
  const assignments = (await repos.members.actorById(member.id))?.assignments ?? [];
  const isWithoutTeam = member.role === 'consultant' && assignments.every(({ teamId }) => teamId === null);
  const next = [
    ...(isWithoutTeam ? [m.company.withoutTeam(member.name)] : []),
    m.company.tellThem(member.name),
    ...(may(member.role, 'target:set') ? [m.company.managerNext(member.name)] : []),
    ...(member.role === 'consultant' ? [m.company.consultantNext(member.name)] : []),
  ];
  return {
    heading: m.company.memberAdded(memberTitle(member, m)),
    blocks: [
      { kind: 'facts', items: await memberFacts(repos, member, m) },
      { kind: 'text', text: next.join('\n') },
    ],
  };
}
