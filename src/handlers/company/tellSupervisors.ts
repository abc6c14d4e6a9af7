import { messages, type Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Doing } from '../doing.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';

/** Whoever supervises is told, each in his language. `key` tells this from anything else that he is told: once. */
export async function tellSupervisors(
  { repos, work, now }: Pick<Doing, 'repos' | 'work' | 'now'>,
  key: string,
  card: (m: Messages) => Card,
): Promise<void> {
  const members = await repos.members.all(MOST_MEMBERS);
  for (const { id, locale } of members.filter(({ active, role }) => active && role === 'supervisor')) {
    work.notify({
      dedupKey: `${key}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'none' },
      card: card(messages(locale)),
      notBefore: now,
    });
  }
}
