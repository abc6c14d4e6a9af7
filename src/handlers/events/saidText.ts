import type { Invitation } from '../../domain/events/event.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a customer said to an invitation: 来，2人. */
export function saidText({ state, people, reason }: Invitation, m: Messages): string {
  switch (state) {
    case 'open':
      return m.event.mineState.open;
    case 'yes':
    case 'waiting':
      return m.event.said[state](people ?? 1);
    case 'no':
      return m.event.said.no(reason);
    case 'maybe':
      return m.event.said.maybe;
  }
}
