import type { Customer } from '../../domain/customer.ts';
import type { Filing } from '../../domain/filing.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import type { HistoryContext } from './demoHistory.ts';

const COMPANY = '安居渠道';
const AGENT = '小何';
const HALF_AN_HOUR_MS = 30 * 60_000;
const DAY_MS = 24 * 3_600_000;
const PROTECTED_DAYS = 3;
const AFTERNOON = 15 * 60;
const CLOSING = 18 * 60;

/** One who is expected today, one who never came, and each customer who came through the channel: filed the day before. */
export function demoFilings(
  project: { readonly id: string },
  deskId: string,
  customers: readonly { readonly customer: Customer; readonly phone: string }[],
  { uuid, now, zone }: HistoryContext,
): Filing[] {
  const filing = (filedAt: Date, over: Partial<Filing>): Filing => ({
    id: uuid(),
    projectId: project.id,
    channelCompany: COMPANY,
    agent: AGENT,
    name: '贺先生',
    phone: '138****8002',
    number: null,
    filedAt,
    visitAt: null,
    protectedUntil: atMinute(addDays(dayOf(filedAt, zone), PROTECTED_DAYS), CLOSING, zone),
    state: 'filed',
    fault: null,
    customerId: null,
    confirmedAt: null,
    byId: deskId,
    version: 1,
    ...over,
  });
  const came = customers
    .filter(({ customer }) => customer.source === 'channel' && customer.projectId === project.id)
    .map(({ customer, phone }) =>
      filing(new Date(customer.firstContactAt.getTime() - DAY_MS), {
        name: customer.name,
        phone: `${phone.slice(3, 6)}****${phone.slice(-4)}`,
        number: phone,
        visitAt: customer.firstContactAt,
        state: 'confirmed',
        customerId: customer.id,
        confirmedAt: customer.firstContactAt,
      }),
    );
  return [
    ...came,
    filing(new Date(now.getTime() - 9 * DAY_MS), { name: '甘女士', phone: '136****6121', state: 'expired' }),
    filing(new Date(now.getTime() - HALF_AN_HOUR_MS), {
      visitAt: atMinute(dayOf(now, zone), AFTERNOON, zone),
    }),
  ];
}
