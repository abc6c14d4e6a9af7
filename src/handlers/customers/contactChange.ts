import type { Customer } from '../../domain/customer.ts';
import { mayCorrectOrigin } from '../../domain/customers/originGuard.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { SaidTime } from '../../domain/values.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { customerRef } from './customerRef.ts';
import { editRefused } from './editRefused.ts';
import { entryOf } from './entryOf.ts';
import { firstContactOf } from './firstContactOf.ts';

const MINUTE = 60_000;

/** What a change of the first contact brings with it. */
export type Contact = Pick<Customer, 'firstContactAt' | 'firstContactDay' | 'entryDueAt' | 'enteredLate'>;

/** When a customer was first met, corrected: the entry deadline follows (R2.1.2). Empty where nothing is new. */
export async function contactChange(
  context: Doing,
  customer: Customer,
  said: SaidTime | undefined,
): Promise<Partial<Contact> | Outcome> {
  const { m, now, actor, repos } = context;
  const project = await repos.company.project(customer.projectId);
  if (said === undefined || project === undefined || sameMinute(said.at, customer.firstContactAt)) {
    return {};
  }
  if (!mayCorrectOrigin(actor.member.role)) {
    return editRefused(context, ['firstContactAt'], m.customer.firstContactGuarded, customerRef(customer));
  }
  const at = firstContactOf(said, now, project.zone);
  if (at === 'future') {
    return { kind: 'invalid', errors: { firstContactAt: m.customer.contactInFuture } };
  }
  const entry = await entryOf(repos, project, at, customer.enteredAt);
  return {
    firstContactAt: at,
    firstContactDay: dayOf(at, project.zone),
    entryDueAt: entry.dueAt,
    enteredLate: entry.late,
  };
}

/** A form holds instants to the minute. */
function sameMinute(a: Date, b: Date): boolean {
  return Math.floor(a.getTime() / MINUTE) === Math.floor(b.getTime() / MINUTE);
}
