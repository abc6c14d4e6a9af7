import type { Customer } from '../../domain/customer.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerActions } from '../customers/customerActions.ts';
import { detailFacts, phonesFact } from '../customers/customerFacts.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { phoneNumbers } from '../customers/phoneNumbers.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { followUpLine } from '../followUps/followUpLine.ts';
import { planButton } from '../followUps/planButton.ts';
import { proposal } from '../followUps/proposal.ts';
import { done } from '../replies.ts';

const LAST_FOLLOW_UPS = 3;

/** The customer that the speaker has taken: until when he is protected, what was spoken before, and the next contact proposed. */
export async function takenReply(
  context: Doing,
  taken: readonly [Customer, ...Customer[]],
): Promise<Outcome> {
  const [customer] = taken;
  const { m, now, zone, repos, actor } = context;
  const ref = customerRef(customer);
  const followUps = await repos.followUps.ofCustomer(customer.id, LAST_FOLLOW_UPS);
  const next = await proposal(context, customer);
  const { protectedUntil } = customer;
  return done(
    {
      heading: m.pool.taken(taken.map((one) => customerLabel(one, undefined)).join(m.common.listSeparator)),
      blocks: [
        {
          kind: 'facts',
          items: [
            ...(protectedUntil === null
              ? []
              : [{ label: m.ownership.until, value: dateTime(protectedUntil, zone, now, m) }]),
            phonesFact(await phoneNumbers(repos, customer.id), m),
            ...detailFacts(customer, m, ['name']),
          ],
        },
        {
          kind: 'text',
          text:
            followUps.length === 0
              ? m.customer.noFollowUps
              : [m.customer.lastFollowUps, ...followUps.map((one) => followUpLine(one, zone, now, m))].join(
                  '\n',
                ),
        },
        {
          kind: 'actions',
          items: [
            ...(next === undefined ? [] : [planButton(context, customer, next)]),
            ...customerActions(customer, actor.member.role, m).slice(0, 3),
            undoButton(m, ref, now),
          ],
        },
      ],
    },
    taken.map(customerRef),
  );
}
