import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';
import type { Desk, OpenedForm } from '../handlers/ports/desk.ts';
import { RequestError } from './requestError.ts';

const TICKET_CHARACTERS = 200;

/** The ticket in the address. Throws 404 for one that is too long to be ours. */
export function ticketOf(ctx: Context): string {
  const ticket = (ctx['params'] as Record<string, string>)['ticket'] ?? '';
  if (ticket.length > TICKET_CHARACTERS) {
    throw new RequestError(404, (words) => words.noForm);
  }
  return ticket;
}

export async function openTicket(desk: Desk, ticket: string): Promise<OpenedForm> {
  return ticket === '' ? { state: 'unknown', locale: 'zh-CN' } : desk.openForm(ticket);
}

/** The HTTP status of a form that cannot be sent (any more). */
export function closedStatus(state: 'used' | 'expired' | 'unknown'): number {
  return state === 'unknown' ? 404 : 410;
}

export function formLocale(opened: OpenedForm): Locale {
  return opened.locale === 'en' ? 'en' : 'zh-CN';
}
