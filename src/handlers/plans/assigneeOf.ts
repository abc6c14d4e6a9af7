import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Member } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { colleagues } from '../company/colleagues.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

const SELF = new Set(['我', '自己', '我自己', '本人', 'me', 'myself']);

type Assignee =
  { readonly ok: true; readonly member: Member } | { readonly ok: false; readonly outcome: Outcome };

/**
 * Whom a plan reminds: the customer's owner unless said otherwise. Only who leads others may name a colleague, and only
 * one who may see the customer.
 */
export async function assigneeOf(
  at: Reading,
  customer: Customer,
  said: string | undefined,
): Promise<Assignee> {
  const { m, repos, actor } = at;
  if (said === undefined) {
    const owner = await repos.members.byId(customer.ownerId);
    return { ok: true, member: owner?.active === true ? owner : actor.member };
  }
  const name = said.trim();
  if (SELF.has(name.toLowerCase()) || name === actor.member.name) {
    return { ok: true, member: actor.member };
  }
  if (reach(actor.member.role) === 'own') {
    return no(m.plan.assigneeNotYours);
  }
  const named = await colleagues(repos, customer.projectId, name);
  const [member, another] = named;
  if (member === undefined) {
    return no(m.plan.assigneeUnknown(name));
  }
  if (another !== undefined) {
    return no(m.plan.assigneeSeveral(named.map((one) => one.name).join(m.common.listSeparator)));
  }
  const their = await repos.members.actorById(member.id);
  return their !== undefined && within(scopeOf(their), customer)
    ? { ok: true, member }
    : no(m.plan.assigneeNotTheirs(customerLabel(customer, undefined), member.name));
}

function no(sentence: string): Assignee {
  return { ok: false, outcome: refused(sentence) };
}
