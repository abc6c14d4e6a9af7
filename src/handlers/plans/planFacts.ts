import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';

/** When, how and what for. */
export function planFacts(plan: Plan, zone: string, now: Date, m: Messages): Fact[] {
  return [
    { label: m.plan.at, value: dateTime(plan.at, zone, now, m) },
    ...(plan.purpose === 'visit' ? [{ label: m.plan.purpose, value: m.words.planPurpose.visit }] : []),
    ...(plan.method === null ? [] : [{ label: m.plan.method, value: m.words.method[plan.method] }]),
    ...(plan.goal === null ? [] : [{ label: m.plan.goal, value: plan.goal }]),
  ];
}
