import type { Actor } from '../../domain/actor.ts';
import { scopeOf } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { reach } from '../../domain/permissions.ts';
import type { Option } from '../chat/card.ts';
import type { Speaker } from '../chat/intent.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import type { Suggested } from '../ports/desk.ts';
import type { PipelineDeps } from './deps.ts';

/** As many as a person looks through. */
const MOST = 20;

/** What the speaker may mean by what he has typed so far; before he has typed anything, whom he dealt with last. */
export async function suggest(
  deps: Pick<PipelineDeps, 'store'>,
  speaker: Speaker,
  of: Suggested,
  typed: string,
): Promise<readonly Option[]> {
  const actor = await deps.store.read.members.actor(speaker);
  if (actor?.member.active !== true) {
    return [];
  }
  const text = typed.trim().slice(0, 100);
  switch (of) {
    case 'person':
      return await people(deps, actor, text);
    case 'customer':
    case 'record':
      return await customers(deps, actor, text);
  }
}

async function customers({ store }: Pick<PipelineDeps, 'store'>, actor: Actor, text: string) {
  const repos = store.read;
  const found: Customer[] =
    text === ''
      ? await repos.customers.recent(scopeOf(actor), MOST)
      : await customersMeant({ repos, actor }, text, MOST);
  const phones = await repos.customers.primaryPhones(found.map(({ id }) => id));
  return found.map((customer) => ({
    value: customerRef(customer),
    label: customerLabel(customer, phones.get(customer.id)),
  }));
}

/** Colleagues of one's projects, of whom a name is a part; for who sees the company, all. */
async function people({ store }: Pick<PipelineDeps, 'store'>, actor: Actor, text: string): Promise<Option[]> {
  const { members } = store.read;
  const everybody =
    reach(actor.member.role) === 'company'
      ? await members.all(500)
      : (await Promise.all(actor.assignments.map(({ projectId }) => members.ofProject(projectId)))).flat();
  const wanted = text.toLowerCase();
  const named = everybody.filter(({ name, active }) => active && name.toLowerCase().includes(wanted));
  const names = [...new Set(named.map(({ name }) => name))];
  return names.slice(0, MOST).map((name) => ({ value: name, label: name }));
}
