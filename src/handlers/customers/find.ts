import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { customerFilter, type CustomerFilter } from '../../domain/customers/customerFilter.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, textCard } from '../replies.ts';
import { customerList, LIST_ROWS } from './customerList.ts';
import { customerRef } from './customerRef.ts';
import { customersMeant } from './customersMeant.ts';
import { mergedPointer } from './mergedPointer.ts';
import { missing } from './oneCustomer.ts';
import { noteOutside } from './lookUps/noteOutside.ts';
import { shownCustomer } from './shownCustomer.ts';

/** 客户: one customer in full, several as a list; alone, the speaker's recent ones. It only reads: nothing to undo. */
export const findCustomer = defineCommand({
  name: 'customer.find',
  words: { zh: ['客户'], en: ['find'] },
  allow: 'customer:read',
  fields: {
    query: field.text(),
    /** Of the button 更多: the list goes on below this reference. */
    below: field.integer({ inForm: false }),
  },
  args: ['query'],
  undo: 'none',
  async run(context) {
    const { input, m, actor, repos } = context;
    const { query } = input;
    if (query === undefined) {
      const recent = await repos.customers.recent(scopeOf(actor), LIST_ROWS);
      return recent.length === 0
        ? done(textCard(m.customer.recentEmpty))
        : await listed(context, recent, m.customer.recentHeading);
    }
    const filter = customerFilter(query);
    if (filter !== undefined) {
      return await filtered(context, query, filter, input.below);
    }
    const found = await customersMeant(context, query, LIST_ROWS + 1);
    const [only, second] = found;
    if (only === undefined) {
      await noteOutside(context, query);
      return await missing(context, query);
    }
    if (second !== undefined) {
      const shown = Math.min(found.length, LIST_ROWS);
      return await listed(context, found, m.customer.severalHeading(shown));
    }
    context.about(only);
    return await shownCustomer(context, only, mergedPointer(context, query, only));
  },
});

/** Those that the words describe, entered last first, a page at a time. */
async function filtered(
  context: Doing,
  typed: string,
  filter: CustomerFilter,
  below: number | undefined,
): Promise<Outcome> {
  const { m, repos, actor, now } = context;
  const scope = scopeOf(actor);
  const found = await repos.customers.matching(filter, scope, {
    now,
    limit: LIST_ROWS + 1,
    ...(below === undefined ? {} : { below }),
  });
  const page = found.slice(0, LIST_ROWS).filter((customer) => within(scope, customer));
  const last = page.at(-1);
  if (last === undefined) {
    return done(textCard(m.care.filterNone(typed)));
  }
  const more = button(m, {
    id: 'customer.find.more',
    label: m.care.filterMore,
    command: 'customer.find',
    input: { query: typed, below: String(last.ref) },
  });
  return await listed(context, page, m.care.filterHeading(typed), found.length > LIST_ROWS ? [more] : []);
}

async function listed(
  at: Reading,
  customers: readonly Customer[],
  heading: string,
  more: readonly ReturnType<typeof button>[] = [],
): Promise<Outcome> {
  const { m, now, zone, repos } = at;
  const phones = await repos.customers.primaryPhones(customers.map((one) => one.id));
  return done(
    customerList({ m, now, zone, heading, customers, phones, more }),
    customers.slice(0, LIST_ROWS).map(customerRef),
  );
}
