import type { Member } from '../../../domain/company.ts';
import type { Customer } from '../../../domain/customer.ts';
import { may } from '../../../domain/permissions.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Block } from '../../chat/card.ts';
import type { Reading } from '../../doing.ts';

/** Who has whom of a list. */
export interface Share {
  readonly member: Member;
  readonly customers: readonly Customer[];
}

/** The owners of these customers who can deal with them, by their ids. */
export async function ableOwners(
  { repos }: Pick<Reading, 'repos'>,
  customers: readonly Customer[],
): Promise<ReadonlyMap<string, Member>> {
  const owners = new Map<string, Member>();
  for (const id of new Set(customers.map(({ ownerId }) => ownerId))) {
    const member = await repos.members.byId(id);
    if (member?.active === true && may(member.role, 'plan:own')) {
      owners.set(id, member);
    }
  }
  return owners;
}

/** The customers by their owners, the one with most first. */
export function sharesOf(owners: ReadonlyMap<string, Member>, customers: readonly Customer[]): Share[] {
  return [...owners.values()]
    .map((member) => ({ member, customers: customers.filter(({ ownerId }) => ownerId === member.id) }))
    .filter((share) => share.customers.length > 0)
    .sort((a, b) => b.customers.length - a.customers.length);
}

/** How many each gets. */
export function sharesTable(shares: readonly Share[], m: Messages): Block {
  const { columns } = m.plan.team;
  return {
    kind: 'table',
    columns: [columns.member, columns.n],
    rows: shares.map(({ member, customers }) => [member.name, String(customers.length)]),
  };
}
