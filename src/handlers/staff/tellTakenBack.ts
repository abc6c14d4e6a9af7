import type { Change } from '../../domain/records.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { textCard } from '../replies.ts';

/** By member id: how many customers go back from whoever had taken them over, with those of earlier parts. */
export function givenBack(
  changes: readonly Change[],
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const counts = { ...before };
  for (const change of changes) {
    if (
      change.kind === 'customer' &&
      change.after !== null &&
      change.before?.ownerId !== change.after.ownerId
    ) {
      const { ownerId } = change.after;
      counts[ownerId] = (counts[ownerId] ?? 0) + 1;
    }
  }
  return counts;
}

/** Whoever had taken customers over is told that they went back, where a hand-over was taken back. `key` tells it from others. */
export async function tellTakenBack(
  { work, repos, actor, now }: Pick<Doing, 'work' | 'repos' | 'actor' | 'now'>,
  key: string,
  back: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [memberId, n] of Object.entries(back)) {
    const member = memberId === actor.member.id ? undefined : await repos.members.byId(memberId);
    if (member?.active === true) {
      work.notify({
        dedupKey: `staff.takenBack:${key}:${memberId}`,
        target: { kind: 'member', memberId },
        subject: { kind: 'none' },
        card: textCard(messages(member.locale).staff.takenBack(actor.member.name, n)),
        notBefore: now,
      });
    }
  }
}
