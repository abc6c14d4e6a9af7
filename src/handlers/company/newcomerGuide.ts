import { commandText } from '../../i18n/commandText.ts';
import type { Card } from '../chat/card.ts';
import type { Moment } from '../command.ts';
import { usableCommands } from '../help/usableCommands.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { memberTitle, placesOf } from './memberCards.ts';

const FIRST_LINES = 4;

/** Who the speaker is here, and the first lines that he can say. */
export async function newcomerGuide({
  actor,
  repos,
  m,
  deps,
}: Moment & { readonly repos: Repos }): Promise<Card> {
  const usable = usableCommands(deps.commands(), actor.member.role).filter(
    ({ name }) => name !== 'setup.guide',
  );
  const lines = usable.slice(0, FIRST_LINES).flatMap(({ name }) => {
    const text = commandText(m.locale, name);
    return text === undefined ? [] : [`${text.title}${m.company.colon}${text.examples[0] ?? ''}`];
  });
  return {
    heading: m.company.youAre(memberTitle(actor.member, m), await placesOf(repos, actor.member, m)),
    blocks: [
      { kind: 'text', text: [m.company.youCanSay, ...lines].join('\n') },
      {
        kind: 'actions',
        items: [button(m, { id: 'help', label: m.help.everything, command: 'help.show' })],
      },
    ],
  };
}
