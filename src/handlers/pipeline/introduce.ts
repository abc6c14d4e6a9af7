import { messages } from '../../i18n/messages.ts';
import type { Speaker } from '../chat/intent.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import { newcomerCard } from '../company/newcomerCard.ts';
import type { PipelineDeps } from './deps.ts';

/** Shows the administrators a colleague whom nobody has added yet: once, whatever he goes on to write. */
export async function introduce(
  { store, clock, nudge }: Pick<PipelineDeps, 'store' | 'clock' | 'nudge'>,
  speaker: Speaker | null,
): Promise<void> {
  if (speaker?.name === undefined) {
    return;
  }
  const { platform, workspace, externalId, name } = speaker;
  const account = `${platform}:${externalId}`;
  const now = clock.now();
  await store.tx(async (session) => {
    const members = await session.members.all(MOST_MEMBERS);
    for (const admin of members.filter(({ role, active }) => role === 'admin' && active)) {
      await session.enqueue({
        dedupKey: `newcomer:${workspace}:${account}:${admin.id}`,
        target: { kind: 'member', memberId: admin.id },
        subject: { kind: 'none' },
        card: newcomerCard({ name, account }, messages(admin.locale)),
        notBefore: now,
      });
    }
  });
  nudge();
}
