import type { SalesEvent } from '../../domain/events/event.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';

/** When and where it is, and for how many. `people`: how many have said that they come. */
export function eventFacts(
  event: SalesEvent,
  at: { readonly m: Messages; readonly now: Date; readonly zone: string },
  people?: number,
): Fact[] {
  const { m, now, zone } = at;
  const { facts } = m.event;
  const { place, capacity, note, cancelReason } = event;
  return [
    { label: facts.when, value: dateTime(event.at, zone, now, m) },
    ...(place === null ? [] : [{ label: facts.place, value: place }]),
    {
      label: facts.capacity,
      value:
        capacity === null
          ? m.event.unlimited
          : people === undefined
            ? m.event.peopleOption(capacity)
            : m.event.taken(people, capacity),
    },
    ...(note === null ? [] : [{ label: facts.note, value: note }]),
    ...(cancelReason === null ? [] : [{ label: facts.reason, value: cancelReason }]),
  ];
}
