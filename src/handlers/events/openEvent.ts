import { isOver, type SalesEvent } from '../../domain/events/event.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { eventMeant } from './eventMeant.ts';
import { eventLabel, eventRef } from './eventRef.ts';

type OpenEvent =
  { readonly found: true; readonly event: SalesEvent } | { readonly found: false; readonly outcome: Outcome };

/** The event that is meant, where something can still be done with it; otherwise what to answer. */
export async function openEvent(at: Reading, typed: string): Promise<OpenEvent> {
  const { m, now } = at;
  const event = await eventMeant(at, typed);
  if (event === undefined) {
    return { found: false, outcome: refused(m.event.notFound(typed)) };
  }
  const zone = await zoneOf(at, event);
  if (isOver(event, dayOf(now, zone))) {
    const words = event.state === 'cancelled' ? m.event.cancelled : m.event.over;
    return { found: false, outcome: refused(words(eventLabel(event)), [eventRef(event)]) };
  }
  return { found: true, event };
}

/** The zone of the event's project. */
export async function zoneOf(
  { repos, zone }: Pick<Reading, 'repos' | 'zone'>,
  { projectId }: Pick<SalesEvent, 'projectId'>,
): Promise<string> {
  return (await repos.company.project(projectId))?.zone ?? zone;
}
