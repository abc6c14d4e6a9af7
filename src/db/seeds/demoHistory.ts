import type { Customer } from '../../domain/customer.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import { addDays, atMinute, dayOf, weekdayOf } from '../../domain/time/day.ts';
import type { DemoPerson } from './demoPeople.ts';
import { NOT_REACHED, REACHED } from './demoPhrases.ts';

const DAYS = 180;
const OPENING_MINUTE = 9 * 60;
const CLOSING_MINUTE = 18 * 60;

export interface HistoryContext {
  readonly zone: string;
  readonly now: Date;
  readonly random: () => number;
  readonly uuid: () => string;
}

/**
 * Six months of follow-ups of one consultant, oldest first, none in the future and none before its customer was first
 * met. Weekends are the busiest, as in every sales office.
 */
export function demoFollowUps(
  person: DemoPerson,
  memberId: string,
  customers: readonly Customer[],
  context: HistoryContext,
): FollowUp[] {
  const { zone, now, random } = context;
  const today = dayOf(now, zone);
  const result: FollowUp[] = [];
  for (let ago = DAYS; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago);
    const met = customers.filter((customer) => customer.firstContactDay <= day);
    const count = met.length === 0 ? 0 : contactsOn(day, person.pace ?? 1, random);
    for (let index = 0; index < count; index += 1) {
      const customer = met[Math.floor(random() * met.length)] as Customer;
      const at = instantOn(day, zone, random);
      if (at.getTime() > customer.firstContactAt.getTime() && at.getTime() < now.getTime()) {
        result.push(followUp(person, memberId, customer, at, day, context));
      }
    }
  }
  return result.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** An instant within opening hours of a day. */
export function instantOn(day: string, zone: string, random: () => number): Date {
  return atMinute(day, OPENING_MINUTE + Math.floor(random() * (CLOSING_MINUTE - OPENING_MINUTE)), zone);
}

function contactsOn(day: string, pace: number, random: () => number): number {
  const busy = weekdayOf(day) >= 6 ? 1.7 : 0.9;
  return Math.floor(pace * busy * (0.5 + random()) + random());
}

function followUp(
  person: DemoPerson,
  memberId: string,
  customer: Customer,
  at: Date,
  day: string,
  { random, uuid }: HistoryContext,
): FollowUp {
  const effective = random() < (person.luck ?? 0.7);
  const phrases = effective ? REACHED : NOT_REACHED;
  const phrase = phrases[Math.floor(random() * phrases.length)];
  return {
    id: uuid(),
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: customer.teamId,
    memberId,
    at,
    day,
    method: phrase?.method ?? null,
    content: phrase?.text ?? '',
    concerns: phrase?.concerns ?? [],
    fileIds: [],
    effective,
    level: null,
    version: 1,
  };
}
