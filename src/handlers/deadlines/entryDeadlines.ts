import type { Customer } from '../../domain/customer.ts';
import { entryDeadline } from '../../domain/entryDeadline.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import type { Unit } from '../../domain/unit.ts';
import { policyValue } from '../company/policies.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { DeadlineNoun, Moved, Recounting } from './deadlineNoun.ts';

interface Entered {
  readonly kind: 'customer' | 'unit';
  readonly happenedAt: Date;
  readonly enteredAt: Date;
  readonly entryDueAt: Date;
  readonly enteredLate: boolean;
}

/**
 * The entries of customers (policy customer.entry as it was when each was entered). They are over: a change of the calendar can still
 * clear somebody of being late, never make him late afterwards.
 */
export const customerEntries: DeadlineNoun = {
  async recount(recounting, stretch) {
    const { session, work } = recounting;
    const customers = await session.deadlines.customers(stretch);
    const moved: Moved[] = [];
    for (const customer of customers) {
      const found = await cleared(recounting, {
        kind: 'customer',
        happenedAt: customer.firstContactAt,
        ...customer,
      });
      if (found !== undefined) {
        await work.update('customer', customer, found.patch);
        moved.push({ ...found.moved, memberId: told(found.clears, customer), title: titleOf(customer) });
      }
    }
    return { moved, last: lastOf(customers) };
  },
};

/** The entries of units (policy unit.entry), by the same rule. */
export const unitEntries: DeadlineNoun = {
  async recount(recounting, stretch) {
    const { session, work } = recounting;
    const units = await session.deadlines.units(stretch);
    const moved: Moved[] = [];
    for (const unit of units) {
      const found = await cleared(recounting, { kind: 'unit', happenedAt: unit.settledAt, ...unit });
      if (found !== undefined) {
        await work.update('unit', unit, found.patch);
        moved.push({
          ...found.moved,
          memberId: found.clears ? unit.createdById : null,
          title: (m) => m.calendar.titles.unitEntry(unit.key),
        });
      }
    }
    return { moved, last: lastOf(units) };
  },
};

async function cleared(
  { session, project, calendarFrom }: Recounting,
  { kind, happenedAt, enteredAt, entryDueAt, enteredLate }: Entered,
): Promise<
  | {
      readonly patch: Pick<Customer & Unit, 'entryDueAt' | 'enteredLate'>;
      readonly moved: Pick<Moved, 'was' | 'is' | 'provisional'>;
      readonly clears: boolean;
    }
  | undefined
> {
  const calendar = await calendarFrom(happenedAt);
  const term = await policyValue(session, `${kind}.entry`, project.id, enteredAt);
  const { dueAt, late } = entryDeadline({ happenedAt, enteredAt, term, calendar });
  return dueAt <= entryDueAt
    ? undefined
    : {
        patch: { entryDueAt: dueAt, enteredLate: enteredLate && late },
        moved: { was: entryDueAt, is: dueAt, provisional: isProvisional(happenedAt, dueAt, calendar) },
        clears: enteredLate && !late,
      };
}

function told(clears: boolean, { createdById }: Customer): string | null {
  return clears ? createdById : null;
}

function titleOf(customer: Customer): Moved['title'] {
  return (m) => m.calendar.titles.customerEntry(customerLabel(customer, undefined));
}

function lastOf(records: readonly { readonly id: string; readonly entryDueAt: Date }[]) {
  const last = records.at(-1);
  return last === undefined ? null : { at: last.entryDueAt, id: last.id };
}
