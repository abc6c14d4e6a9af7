import { customerFilter } from '../../domain/customers/customerFilter.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { assign } from './assign.ts';
import { capture } from './capture.ts';
import { POOL_ROWS, poolCard, poolOneCard } from './poolCards.ts';
import { poolFields } from './poolFields.ts';
import { poolMeant } from './poolMeant.ts';
import { poolProjects } from './poolProjects.ts';
import { release } from './release.ts';

/**
 * 公海: who is nobody's in the speaker's projects. 领取 takes one, by the limits of the rules; 放入 gives one's own up, with the
 * reason; whoever leads may 分配 one to a colleague.
 */
export const showPool = defineCommand({
  name: 'pool.show',
  words: { zh: ['公海'], en: ['pool'] },
  allow: 'pool:use',
  fields: poolFields,
  args: ['action', 'customer', 'to', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m } = context;
    const { action, customer } = input;
    if (action === undefined) {
      return await listed(context, input.query ?? customer, input);
    }
    if (customer === undefined) {
      return refused(m.pool.whom[action]);
    }
    switch (action) {
      case 'take':
        return await capture(context, customer);
      case 'assign':
        return await assign(context, customer, input.to);
      case 'release':
        return await release(context, { ...input, customer });
    }
  },
});

async function listed(
  context: Doing,
  query: string | undefined,
  { below, since }: { readonly below?: number; readonly since?: string },
): Promise<Outcome> {
  const { m, repos, actor, now } = context;
  const filter = query === undefined ? undefined : customerFilter(query);
  if (query !== undefined && filter === undefined) {
    const one = await poolMeant(context, query);
    return one === undefined
      ? refused(m.pool.notThere(query.slice(0, 40)))
      : done(await poolOneCard(context, one), [customerRef(one)]);
  }
  const pooledAt = new Date(since ?? '');
  const found = await repos.customers.inPool(filter, await poolProjects(actor, repos), {
    now,
    limit: POOL_ROWS + 1,
    ...(below === undefined || Number.isNaN(pooledAt.getTime()) ? {} : { below: { ref: below, pooledAt } }),
  });
  const page = found.slice(0, POOL_ROWS);
  if (page.length === 0) {
    return done(textCard(query === undefined ? m.pool.empty : m.pool.none(query)));
  }
  const heading = query === undefined ? m.pool.heading : m.pool.filtered(query);
  return done(
    await poolCard(context, page, heading, more(context, found, page, query)),
    page.map(customerRef),
  );
}

function more(
  { m }: Doing,
  found: readonly Customer[],
  page: readonly Customer[],
  query: string | undefined,
): ReturnType<typeof button>[] {
  const last = page.at(-1);
  return last === undefined || found.length === page.length
    ? []
    : [
        button(m, {
          id: 'pool.more',
          label: m.care.filterMore,
          command: 'pool.show',
          input: {
            below: String(last.ref),
            ...(last.pooledAt === null ? {} : { since: last.pooledAt.toISOString() }),
            ...(query === undefined ? {} : { query }),
          },
        }),
      ];
}
