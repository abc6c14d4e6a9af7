import type { Member, Project } from '../../domain/company.ts';
import type { Wording } from '../../domain/wording.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { askWordingCard } from './askWordingCard.ts';

/** Puts a wording that waits before each of these, in his own language. */
export function askDirectors(
  { work, now }: Pick<Doing, 'work' | 'now'>,
  directors: readonly Member[],
  of: {
    readonly project: Project;
    readonly wording: Wording;
    readonly inForce: Wording | undefined;
    readonly proposer: string;
  },
): void {
  for (const { id, locale } of directors) {
    work.notify({
      // One whose decision was taken back is asked about again.
      dedupKey: `wording:${of.wording.id}:${of.wording.version}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'wording', wordingId: of.wording.id },
      card: askWordingCard({ m: messages(locale), ...of }),
      notBefore: now,
    });
  }
}
