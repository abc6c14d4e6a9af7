import { NOBODY, type Customer } from '../../domain/customer.ts';
import { recyclable } from '../../domain/ownership/recycling.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { planRef } from '../plans/planRef.ts';
import { done, refused, textCard } from '../replies.ts';
import { runsFor } from '../ownership/runsFor.ts';
import { poolFields } from './poolFields.ts';
import { withSpouse } from './withSpouse.ts';
import { toPool, type Pooled } from './toPool.ts';

interface Said {
  readonly customer: string;
  readonly reason?: string;
}

/** 放入: the owner, or whoever leads him, gives a customer up to the pool, with the reason. */
export async function release(context: Doing, input: Said): Promise<Outcome> {
  const { m, repos, work, now } = context;
  const one = await oneCustomer(context, {
    command: 'pool.show',
    fields: poolFields,
    input: {
      action: 'release',
      customer: input.customer,
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    },
  });
  if (!one.found) {
    return one.outcome;
  }
  const { customer } = one;
  const ref = customerRef(customer);
  const both = await withSpouse(repos, customer);
  const no = await refusal(context, customer, both);
  if (no !== undefined) {
    return refused(no, [ref]);
  }
  if (input.reason === undefined) {
    return {
      kind: 'needInput',
      prefill: { action: 'release', customer: ref },
      errors: {},
      card: textCard(m.pool.whyRelease(customerLabel(customer, undefined))),
    };
  }
  const why = m.pool.planClosedFor(input.reason);
  const gone: Pooled[] = [];
  for (const each of both.filter(recyclable)) {
    gone.push(await toPool(context, each, 'released', why));
  }
  work.note(`to the pool: ${input.reason}`);
  await tellOwner(context, customer, input.reason);
  const plans = gone.flatMap(({ closed }) => closed.map(planRef));
  return done(
    {
      heading: m.pool.released(
        gone.map((each) => customerLabel(each.customer, undefined)).join(m.common.listSeparator),
      ),
      blocks: [
        {
          kind: 'facts',
          items: [
            { label: m.care.reason, value: input.reason },
            ...(plans.length === 0
              ? []
              : [{ label: m.care.plansClosed, value: plans.join(m.common.listSeparator) }]),
          ],
        },
        { kind: 'actions', items: [undoButton(m, ref, now)] },
      ],
    },
    [ref, ...plans],
  );
}

async function refusal(
  { m, repos }: Doing,
  customer: Customer,
  both: readonly Customer[],
): Promise<string | undefined> {
  const label = customerLabel(customer, undefined);
  if (customer.ownerId === NOBODY) {
    return m.pool.already(label);
  }
  if (!recyclable(customer)) {
    return m.pool.notReleasable(label, m.words.state[customer.state]);
  }
  const runs = await runsFor(repos, both);
  const unit = runs === undefined ? undefined : await repos.units.byId(runs.unitId);
  return runs === undefined || unit === undefined
    ? undefined
    : m.pool.holds(customerLabel(runs.customer, undefined), unit.key);
}

/** Whoever had him learns from whom, when it was not himself. */
async function tellOwner(
  { repos, work, actor, now }: Doing,
  customer: Customer,
  reason: string,
): Promise<void> {
  const owner = await repos.members.byId(customer.ownerId);
  if (owner?.active === true && owner.id !== actor.member.id) {
    const m = messages(owner.locale);
    work.notify({
      dedupKey: `pool.released:${customer.id}:${customer.version}`,
      target: { kind: 'member', memberId: owner.id },
      subject: { kind: 'none' },
      card: textCard(m.pool.releasedBy(actor.member.name, customerLabel(customer, undefined), reason)),
      notBefore: now,
    });
  }
}
