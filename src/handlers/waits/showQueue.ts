import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { countdown } from '../holds/countdown.ts';
import { sceneOf } from '../holds/scene.ts';
import { done, refused } from '../replies.ts';
import { leaveButton } from './leaveButton.ts';
import { offerButtons } from './offerButtons.ts';

const MOST_SHOWN = 20;

/** Where the speaker's customers stand on the waiting lists, what is offered to them first. */
export async function showQueue({ m, repos, actor, now, zone }: Reading): Promise<Outcome> {
  const own = await repos.waitings.ofMember(actor.member.id, MOST_SHOWN);
  if (own.length === 0) {
    return refused(m.hold.noWaits);
  }
  const offered: Block[] = [];
  const waits: Block[] = [];
  const refs: string[] = [];
  for (const waiting of own) {
    const { unit, label } = await sceneOf(repos, waiting);
    refs.push(unit.key);
    if (waiting.state === 'offered' && waiting.offeredUntil !== null) {
      const left = countdown(waiting.offeredUntil, zone, now, m);
      offered.push(
        { kind: 'text', text: m.hold.offerLine(unit.key, label, left) },
        { kind: 'actions', items: offerButtons(m, waiting, `.${waiting.id}`) },
      );
    } else {
      const queue = (await repos.waitings.ofUnit(unit.id)).filter(({ state }) => state === 'waiting');
      const place = queue.findIndex(({ id }) => id === waiting.id) + 1;
      waits.push(
        { kind: 'text', text: m.hold.waitLine(unit.key, label, place) },
        { kind: 'actions', items: [leaveButton(m, waiting, m.hold.leave, `.${waiting.id}`)] },
      );
    }
  }
  return done({ heading: m.hold.waitList, blocks: [...offered, ...waits] }, [...new Set(refs)]);
}
