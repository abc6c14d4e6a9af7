import type { Member } from '../../domain/company.ts';
import type { Hold } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import { askedCard } from './askedCard.ts';
import type { HoldWork } from './holdWork.ts';
import type { Scene } from './scene.ts';

interface Request {
  readonly hold: Hold;
  readonly scene: Scene;
  readonly asker: Member;
  /** When he asked, as the hold says by now. */
  readonly askedAt: Date;
  readonly deciders: readonly Member[];
}

/** Puts a request for more time before those who decide it. */
export function askDeciders({ work, now }: Pick<HoldWork, 'work' | 'now'>, request: Request): void {
  const { hold, scene, asker, askedAt, deciders } = request;
  for (const one of deciders) {
    work.notify({
      dedupKey: `hold.asked:${hold.id}:${hold.version}:${one.id}`,
      target: { kind: 'member', memberId: one.id },
      subject: { kind: 'holdAsked', holdId: hold.id, unit: scene.unit.key, askedAt },
      card: askedCard(hold, scene, asker, now, messages(one.locale)),
      notBefore: now,
      urgent: true,
    });
  }
}
