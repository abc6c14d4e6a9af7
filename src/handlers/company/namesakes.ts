import { sameName } from '../../domain/company/cleanName.ts';
import type { Member } from '../../domain/company.ts';
import { nearestWords } from '../../domain/understanding/nearest.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';
import { memberTitle, placesOf } from './memberCards.ts';
import type { MemberContext } from './memberContext.ts';
import type { MemberLine } from './memberLine.ts';

const MOST_BUTTONS = 6;

/** The members of exactly this name. */
export async function namesakes(repos: Repos, name: string): Promise<Member[]> {
  return (await repos.members.byName(name, 50)).filter((member) => sameName(member.name, name));
}

/** That nobody has this name, with the names that come near. */
export async function unknownName(repos: Repos, name: string, m: Messages): Promise<string> {
  const names = (await repos.members.all(MOST_MEMBERS)).map((member) => member.name);
  return m.company.memberUnknown(name, nearestWords(name, names, 3));
}

/** A button for each person that could be meant, and where it was asked for one for somebody new. */
export async function namesakeButtons(
  { repos, m, input }: MemberContext,
  said: MemberLine,
  members: readonly Member[],
  options: { readonly orNew: boolean } = { orNew: false },
): Promise<Action[]> {
  const kept = {
    ...(input.identity === undefined ? {} : { identity: input.identity }),
    ...(said.name === undefined ? {} : { name: said.name }),
    ...(said.role === undefined ? {} : { role: said.role }),
    ...(said.access === undefined ? {} : { access: said.access }),
    ...(input.project === undefined ? {} : { project: input.project }),
    ...(input.team === undefined ? {} : { team: input.team }),
  };
  const buttons: Action[] = [];
  for (const member of members.slice(0, MOST_BUTTONS)) {
    buttons.push(
      button(m, {
        id: `member.${member.id}`,
        label: `${memberTitle(member, m)} ${await placesOf(repos, member, m)}`,
        command: 'member.add',
        input: { ...kept, member: member.id },
      }),
    );
  }
  if (options.orNew) {
    buttons.push(
      button(m, {
        id: 'member.another',
        label: m.company.anotherPerson,
        command: 'member.add',
        input: { ...kept, member: 'new' },
      }),
    );
  }
  return buttons;
}
