import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { button } from '../replies.ts';

/** For an administrator: who has written without being a member, and the form that adds him. */
export function newcomerCard(
  { name, account }: { readonly name: string; readonly account: string },
  m: Messages,
): Card {
  return {
    heading: m.company.newcomerHeading,
    blocks: [
      { kind: 'text', text: m.company.newcomerAsks(name, account) },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'member.new',
            label: m.company.newMember,
            style: 'primary',
            command: 'member.add',
            input: { form: 'yes', identity: account, name: name.slice(0, 60) },
          }),
        ],
      },
    ],
  };
}
