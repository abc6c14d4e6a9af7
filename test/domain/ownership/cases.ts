import type { Filing } from '../../../src/domain/filing.ts';
import type { Evidence } from '../../../src/domain/ownership/evidence.ts';
import type { OwnershipRules } from '../../../src/domain/ownership/ownershipRules.ts';
import { openingCalendar } from '../../../src/domain/time/calendar.ts';
import { buildFiling } from '../../factories/filing.ts';

/** The written rules of a sales office (DOMAIN 2): a call-in 15 days, a visit 7, an effective follow-up 30, a filing 3. */
export const RULES: OwnershipRules = {
  callIn: { amount: 15, unit: 'day' },
  visit: { amount: 7, unit: 'day' },
  firstContact: { amount: 15, unit: 'day' },
  followUp: { amount: 30, unit: 'day' },
  given: { amount: 15, unit: 'day' },
  forfeit: { amount: 7, unit: 'day' },
  filing: { amount: 3, unit: 'day' },
  filingLead: { amount: 30, unit: 'minute' },
  calendar: openingCalendar({ zone: 'Asia/Shanghai' }),
};

/** Noon in Shanghai, so many days after 2026-11-01; minutes later where said. */
export function day(n: number, minutes = 0): Date {
  return new Date(Date.parse('2026-11-01T12:00:00+08:00') + n * 86_400_000 + minutes * 60_000);
}

/** When the office closes on that day. */
export function closing(n: number): Date {
  return day(n, 6 * 60);
}

const who = { memberId: 'li', customerId: 'c12' };
export const calledIn = (n: number, memberId = 'li'): Evidence => ({
  ...who,
  memberId,
  kind: 'registered',
  at: day(n),
  source: 'callIn',
});
export const walkedIn = (n: number, memberId = 'li', customerId = 'c12'): Evidence => ({
  memberId,
  customerId,
  kind: 'registered',
  at: day(n),
  source: 'visit',
});
export const referred = (n: number): Evidence => ({
  ...who,
  kind: 'registered',
  at: day(n),
  source: 'referral',
});
export const visit = (n: number, memberId = 'li'): Evidence => ({
  ...who,
  memberId,
  kind: 'visit',
  at: day(n),
});
export const reached = (n: number, memberId = 'li'): Evidence => ({
  ...who,
  memberId,
  kind: 'followUp',
  at: day(n),
  effective: true,
});
export const unanswered = (n: number, memberId = 'li'): Evidence => ({
  ...who,
  memberId,
  kind: 'followUp',
  at: day(n),
  effective: false,
});
export const given = (n: number, memberId: string, until: Date | null = null): Evidence => ({
  ...who,
  memberId,
  kind: 'given',
  at: day(n),
  reason: 'assigned',
  until,
});
export const lost = (n: number, memberId = 'li'): Evidence => ({
  ...who,
  memberId,
  kind: 'lost',
  at: day(n),
  reason: 'expired',
});

/** Filed by 渠道甲 with hidden digits on day 1, and nothing since. */
export function filing(overrides: Partial<Filing> = {}): Filing {
  const filedAt = overrides.filedAt ?? day(1);
  return buildFiling({ filedAt, protectedUntil: new Date(filedAt.getTime() + 3 * 86_400_000), ...overrides });
}
