import type { Hold } from '../../domain/hold.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { HoldWork } from './holdWork.ts';
import type { Scene } from './scene.ts';

/** Tells the holder, and whose the customer is by now: either may have asked. Not `but`. */
export async function tellHolders(
  { work, now, repos }: HoldWork,
  hold: Hold,
  { member, customer }: Scene,
  but: string,
  heading: (m: Messages) => string,
): Promise<void> {
  for (const id of new Set([member.id, customer.ownerId])) {
    const told = id === but ? undefined : await repos.members.byId(id);
    if (told !== undefined) {
      work.notify({
        dedupKey: `hold.decided:${hold.id}:${hold.version}:${id}`,
        target: { kind: 'member', memberId: id },
        subject: { kind: 'none' },
        card: { heading: heading(messages(told.locale)), blocks: [] },
        notBefore: now,
        urgent: true,
      });
    }
  }
}
