import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Evidence } from '../../domain/ownership/evidence.ts';
import type { Reading } from '../doing.ts';
import type { NameOf } from './evidenceLine.ts';
import type { Verdicts } from './verdictsOn.ts';

/** Who did what, by name; of a husband or wife whom the reader may not see only that it was a colleague. */
export async function namesIn(
  { repos, actor, m }: Pick<Reading, 'repos' | 'actor' | 'm'>,
  customer: Customer,
  { consultant, spouse }: Verdicts,
): Promise<NameOf> {
  const all: readonly Evidence[] = [...consultant.evidence, ...consultant.rivals];
  const names = new Map<string, string>();
  for (const id of new Set(all.map(({ memberId }) => memberId))) {
    const member = await repos.members.byId(id);
    names.set(id, member?.name ?? m.customer.nobody);
  }
  const scope = scopeOf(actor);
  const open = new Set(
    [customer, ...(spouse === undefined ? [] : [spouse])]
      .filter((one) => within(scope, one))
      .map(({ id }) => id),
  );
  return ({ customerId, memberId }) =>
    open.has(customerId) || memberId === actor.member.id
      ? (names.get(memberId) ?? m.customer.nobody)
      : m.ownership.colleague;
}
