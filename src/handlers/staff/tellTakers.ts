import type { Member } from '../../domain/company.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { button } from '../replies.ts';
import type { HandedShares } from './handedShares.ts';

/** Each who has taken over gets one message, however many parts it had. `key` tells this hand-over from others. */
export async function tellTakers(
  { repos, work, now, actor }: Pick<Doing, 'repos' | 'work' | 'now' | 'actor'>,
  given: HandedShares,
  { leaver, key }: { readonly leaver: Member; readonly key: string },
): Promise<void> {
  for (const [memberId, { n, customerIds }] of Object.entries(given)) {
    const member = memberId === actor.member.id ? undefined : await repos.members.byId(memberId);
    if (member?.active === true) {
      const m = messages(member.locale);
      const first = await repos.customers.byIds(customerIds);
      const lines = first.map((one) => customerLabel(one, undefined));
      const rest = n - lines.length;
      work.notify({
        dedupKey: `staff.handedOver:${key}:${memberId}`,
        target: { kind: 'member', memberId },
        subject: { kind: 'none' },
        card: {
          heading: m.staff.takenOver(actor.member.name, leaver.name, n),
          blocks: [
            { kind: 'text', text: [...lines, ...(rest > 0 ? [m.pool.andMore(rest)] : [])].join('\n') },
            {
              kind: 'actions',
              items: [
                {
                  ...button(m, { id: 'customer.find', label: m.pool.look, command: 'customer.find' }),
                  takes: 'query',
                  options: first.map((one) => ({
                    value: customerRef(one),
                    label: customerLabel(one, undefined),
                  })),
                },
              ],
            },
          ],
        },
        notBefore: now,
      });
    }
  }
}
