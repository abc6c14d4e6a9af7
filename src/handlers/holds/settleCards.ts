import type { Hold } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import type { HoldWork } from './holdWork.ts';
import type { Scene } from './scene.ts';

/** Puts these words in place of every copy of the reminder of a hold, where it has one: nobody presses a button of something that is over. */
export function settleReminder({ work, now }: HoldWork, before: Hold, scene: Scene, heading: string): void {
  if (before.remindedAt !== null) {
    const { id, until, version, memberId } = before;
    const posted = postedSubject({ kind: 'holdReminder', holdId: id, unit: scene.unit.key, until }) ?? '';
    work.notify({
      dedupKey: `settled:hold:${id}:${version}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'replace', posted },
      card: { heading, blocks: [] },
      notBefore: now,
    });
  }
}

/** The same for the request to extend it, if one is open. */
export function settleRequest({ work, now }: HoldWork, before: Hold, scene: Scene, card?: Card): void {
  const { id, askedAt, version, memberId } = before;
  if (askedAt !== null) {
    const { unit, member } = scene;
    const posted = postedSubject({ kind: 'holdAsked', holdId: id, unit: unit.key, askedAt }) ?? '';
    const over = messages(member.locale).hold.askSettled.over(member.name, unit.key);
    work.notify({
      dedupKey: `settled:holdAsk:${id}:${version}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'replace', posted },
      card: card ?? { heading: over, blocks: [] },
      notBefore: now,
    });
  }
}
