import type { Waiting, WaitingState } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import type { HoldWork } from '../holds/holdWork.ts';
import type { Scene } from '../holds/scene.ts';
import { postedSubject } from '../ports/postedSubject.ts';

/** Takes the buttons off every copy of an offer, and says what became of it. */
export function settleOffer(
  { work, now }: HoldWork,
  before: Waiting,
  scene: Scene,
  state: WaitingState,
): void {
  const { id, offeredAt, version, memberId } = before;
  if (offeredAt !== null) {
    const { unit, label, member } = scene;
    const { hold } = messages(member.locale);
    const subject = { kind: 'offer', waitingId: id, unit: unit.key, offeredAt } as const;
    work.notify({
      dedupKey: `settled:offer:${id}:${version}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'replace', posted: postedSubject(subject) ?? '' },
      card: { heading: hold.offerSettled(unit.key, label, hold.waitStates[state]), blocks: [] },
      notBefore: now,
    });
  }
}
