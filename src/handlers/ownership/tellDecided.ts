import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Member } from '../../domain/company.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { textCard } from '../replies.ts';
import { decidedText } from './appealCard.ts';

/** Settles every copy of an appeal's card, and tells both parties what was decided: nobody who may not see the customer who he is. */
export async function tellDecided(
  context: Doing,
  appeal: Appeal,
  [customer, ...spouse]: readonly [Customer, ...Customer[]],
): Promise<void> {
  const { repos, work, now, zone, actor } = context;
  const appellant = await repos.members.byId(appeal.appellantId);
  const owner = appeal.ownerId === NOBODY ? undefined : await repos.members.byId(appeal.ownerId);
  const label = customerLabel(customer, undefined);
  const both = (m: Messages): string =>
    [customer, ...spouse].map((one) => customerLabel(one, undefined)).join(m.common.listSeparator);
  const by = actor.member.name;
  const changed = appeal.state === 'changed';
  const to = appellant?.name ?? '';
  work.notify({
    dedupKey: `appeal.settled:${appeal.id}:${appeal.version}`,
    target: { kind: 'member', memberId: actor.member.id },
    subject: { kind: 'replace', posted: `appeal:${appeal.id}` },
    card: {
      heading: decidedText({
        m: messages(actor.member.locale),
        now,
        zone,
        appeal,
        label,
        appellant: to,
        judge: by,
      }),
      blocks: [],
    },
    notBefore: now,
  });
  const tell = (member: Member | undefined, sentence: (m: Messages) => string): void => {
    if (member?.active === true) {
      work.notify({
        dedupKey: `appeal.decided:${appeal.id}:${appeal.version}:${member.id}`,
        target: { kind: 'member', memberId: member.id },
        subject: { kind: 'appealDecided', appealId: appeal.id, version: appeal.version, ref: customer.ref },
        card: textCard(sentence(messages(member.locale))),
        notBefore: now,
      });
    }
  };
  tell(appellant, (m) => (changed ? m.ownership.wonOther(both(m), by) : m.ownership.keptOutside(by)));
  tell(owner, (m) => (changed ? m.ownership.lostOther(both(m), by, to) : m.ownership.keptOther(label, by)));
}
