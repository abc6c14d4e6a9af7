import type { Speaker } from '../chat/intent.ts';
import type { PipelineDeps } from './deps.ts';

/** Notes in the ledger which of a person's own messages he has looked at. */
export async function markSeen(
  { store, clock }: Pick<PipelineDeps, 'store' | 'clock'>,
  speaker: Speaker,
  messages: readonly string[],
): Promise<void> {
  const actor = await store.read.members.actor(speaker);
  if (actor === undefined || messages.length === 0) {
    return;
  }
  const now = clock.now();
  await store.tx(async (session) => {
    for (const message of messages) {
      await session.markSeen(actor.member.id, speaker.platform, message, now);
    }
  });
}
