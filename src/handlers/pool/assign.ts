import { scopeOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, reach } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { colleagues } from '../company/colleagues.ts';
import { customerActions } from '../customers/customerActions.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { done, refused, textCard } from '../replies.ts';
import { poolMeant } from './poolMeant.ts';
import { takeFromPool } from './takeFromPool.ts';

/** 分配: whoever leads gives a customer of the pool to somebody whom he leads; the limits of taking do not bind him. */
export async function assign(context: Doing, typed: string, to: string | undefined): Promise<Outcome> {
  const { m, actor } = context;
  if (!may(actor.member.role, 'pool:assign')) {
    return refused(m.pool.mayNotAssign);
  }
  const customer = await poolMeant(context, typed);
  if (customer === undefined) {
    return refused(m.pool.gone(typed.slice(0, 40)));
  }
  const ref = customerRef(customer);
  if (to === undefined) {
    return refused(m.pool.toWhom(ref), [ref]);
  }
  const taker = await takerOf(context, customer, to);
  if (taker === undefined) {
    return refused(m.pool.cannotTake(to), [ref]);
  }
  const taken = await takeFromPool(context, customer, taker, 'assigned');
  tell(context, taken, taker);
  context.about(taken[0]);
  return done(
    textCard(m.pool.assigned(labelsOf(taken, m), taker.member.name), [undoButton(m, ref, context.now)]),
    taken.map(customerRef),
  );
}

function labelsOf(customers: readonly Customer[], m: Messages): string {
  return customers.map((one) => customerLabel(one, undefined)).join(m.common.listSeparator);
}

/** At work in the customer's project, and led by the speaker, or himself; undefined where nobody fits, or several do. */
async function takerOf(
  { repos, actor }: Doing,
  { projectId }: Customer,
  name: string,
): Promise<Actor | undefined> {
  const found = await colleagues(repos, projectId, name.trim());
  const [only] = found;
  const taker = found.length === 1 && only !== undefined ? await repos.members.actorById(only.id) : undefined;
  const scope = scopeOf(actor);
  const post = taker?.assignments.find((one) => one.projectId === projectId);
  const led =
    post !== undefined &&
    (scope.kind !== 'team' ||
      taker?.member.id === actor.member.id ||
      (post.teamId !== null && scope.teamIds.includes(post.teamId)));
  return taker !== undefined &&
    led &&
    may(taker.member.role, 'followUp:log') &&
    reach(taker.member.role) !== 'none'
    ? taker
    : undefined;
}

function tell(
  { work, now, zone, actor }: Doing,
  taken: readonly [Customer, ...Customer[]],
  { member }: Actor,
): void {
  if (member.id === actor.member.id) {
    return;
  }
  const m = messages(member.locale);
  const [customer] = taken;
  const { protectedUntil } = customer;
  work.notify({
    dedupKey: `pool.assigned:${customer.id}:${customer.version}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'none' },
    card: {
      heading: m.pool.assignedToYou(actor.member.name, labelsOf(taken, m)),
      blocks: [
        {
          kind: 'facts',
          items:
            protectedUntil === null
              ? []
              : [{ label: m.ownership.until, value: dateTime(protectedUntil, zone, now, m) }],
        },
        { kind: 'actions', items: customerActions(customer, member.role, m).slice(0, 3) },
      ],
    },
    notBefore: now,
  });
}
