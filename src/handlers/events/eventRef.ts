import type { SalesEvent } from '../../domain/events/event.ts';

/** E3 */
export function eventRef(event: Pick<SalesEvent, 'ref'>): string {
  return `E${event.ref}`;
}

/** E3 周末看房团 */
export function eventLabel(event: Pick<SalesEvent, 'ref' | 'name'>): string {
  return `${eventRef(event)} ${event.name}`;
}
