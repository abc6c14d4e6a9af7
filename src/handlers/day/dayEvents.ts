import { isOver } from '../../domain/events/event.ts';
import { dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { listButton } from '../events/eventButtons.ts';
import { eventProjects } from '../events/eventProjects.ts';
import { eventLabel } from '../events/eventRef.ts';
import { MOST_INVITED } from '../events/mostInvited.ts';

const MOST_READ = 20;
const MOST_SHOWN = 3;

/** A line for each coming event to which customers of the speaker's own are invited whom nobody has asked yet. */
export async function dayEvents(at: Reading): Promise<Block[]> {
  const { repos, actor, now, zone, m } = at;
  const own = { kind: 'own', memberId: actor.member.id } as const;
  const today = dayOf(now, zone);
  const blocks: Block[] = [];
  for (const event of await repos.events.since(await eventProjects(at), today, MOST_READ)) {
    const open = isOver(event, today)
      ? []
      : (await repos.events.within(event.id, own, MOST_INVITED)).filter(({ state }) => state === 'open');
    if (open.length > 0 && blocks.length < 2 * MOST_SHOWN) {
      const text = m.event.dayLine(eventLabel(event), dateTime(event.at, zone, now, m), open.length);
      blocks.push({ kind: 'text', text }, { kind: 'actions', items: [listButton(m, event)] });
    }
  }
  return blocks;
}
