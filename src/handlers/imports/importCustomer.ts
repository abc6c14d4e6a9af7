import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import { phonesIn } from '../../domain/imports/phonesIn.ts';
import { may } from '../../domain/permissions.ts';
import { tableDay } from '../../domain/imports/tableDay.ts';
import type { SaidTime } from '../../domain/values.ts';
import { without } from '../../domain/without.ts';
import { registerCustomer } from '../customers/register.ts';
import { type SaidCustomer, storeCustomer } from '../customers/storeCustomer.ts';
import { firstContactOf } from '../customers/firstContactOf.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import type { RowResult } from './rowResult.ts';
import type { TableRow } from './loadTable.ts';
import { quoted, readRow } from './readRow.ts';
import { unspaced } from './unspaced.ts';

const APART = ['phone', 'phone2', 'owner', 'firstContactAt', 'enteredAt'] as const;

/**
 * A customer of a table: with his own consultant, and with the days on which he came and was entered, so that an import is nobody's
 * achievement of today. A phone that the company has leaves the row out, whoever has it (R2.1.4).
 */
export async function importCustomer(context: Doing, row: TableRow): Promise<RowResult> {
  const { m, project, repos, now, work, deps } = context;
  const fault = (text: string): RowResult => ({ kind: 'fault', text });
  if (project === undefined) {
    return fault(m.common.noProject);
  }
  const { values } = row;
  if (values['name'] === undefined) {
    return fault(m.importing.noName);
  }
  const said = readRow(context, registerCustomer, without(values, [...APART]));
  if (!said.ok) {
    return fault(said.text);
  }
  const phones = readPhones(context, values);
  if (typeof phones === 'string') {
    return fault(phones);
  }
  const [phone, ...others] = phones;
  if (phone === undefined) {
    return fault(m.importing.noPhone);
  }
  const details = said.values as unknown as SaidCustomer;
  const met = readDay(context, 'firstContactAt', values['firstContactAt']);
  const entered = readDay(context, 'enteredAt', values['enteredAt']);
  for (const day of [met, entered]) {
    if (typeof day === 'string') {
      return fault(day);
    }
  }
  const metAt = (met ?? entered) as Date | undefined;
  if (metAt === undefined) {
    return fault(m.importing.noDate);
  }
  const owner = await ownerOf(context, project, values['owner']);
  if (typeof owner === 'string') {
    return fault(owner);
  }
  for (const number of phones) {
    const known = await repos.customers.byPhone(number);
    if (known !== undefined) {
      const outside = !within(scopeOf(context.actor), known);
      return { kind: 'known', text: m.importing.phoneKnown, outside };
    }
  }
  const enteredAt = entered instanceof Date && entered > metAt ? entered : metAt;
  const customer = await storeCustomer(
    context,
    project,
    { ...details, phone },
    {
      firstContactAt: metAt,
      enteredAt,
      ownerId: owner.member.id,
      teamId: teamOn(owner, project.id),
      state: 'prospect',
    },
  );
  for (const number of others) {
    await work.insert('customerPhone', {
      id: deps.ids.uuid(),
      customerId: customer.id,
      number,
      primary: false,
      addedAt: now,
      version: 1,
      label: null,
    });
  }
  const { protectedUntil } = customer;
  return { kind: 'added', unprotected: protectedUntil !== null && protectedUntil <= now };
}

/** E.164, or what is wrong. */
function readPhones(context: Doing, values: Readonly<Record<string, string>>): readonly string[] | string {
  const numbers: string[] = [];
  for (const text of phonesIn(values)) {
    const read = readRow(context, registerCustomer, { phone: text });
    if (!read.ok) {
      return read.text;
    }
    numbers.push(read.values['phone'] as string);
  }
  return [...new Set(numbers)];
}

/** When something was by a cell, or what is wrong; today is no later than now. */
function readDay(
  context: Doing,
  field: 'firstContactAt' | 'enteredAt',
  cell: string | undefined,
): Date | undefined | string {
  const { m, now, zone } = context;
  if (cell === undefined) {
    return undefined;
  }
  const day = tableDay(cell, zone);
  const read = day === undefined ? undefined : readRow(context, registerCustomer, { firstContactAt: day });
  if (read?.ok !== true) {
    return m.importing.dayUnreadable[field](quoted(cell));
  }
  const at = firstContactOf(read.values['firstContactAt'] as SaidTime, now, zone);
  return at === 'future' ? m.importing.inFuture : at;
}

/** Whose the customer becomes: one's own for a consultant; for who leads, one of his people, who must be named. */
async function ownerOf(
  { actor, repos, m }: Doing,
  project: Project,
  name: string | undefined,
): Promise<Actor | string> {
  const leads = scopeOf(actor).kind !== 'own';
  if (name === undefined) {
    return leads ? m.importing.ownerMissing : actor;
  }
  const named = (await repos.members.ofProject(project.id)).filter(
    (member) =>
      member.active && unspaced(member.name) === unspaced(name) && may(member.role, 'customer:register'),
  );
  const owners: Actor[] = [];
  for (const { id } of named) {
    const owner = await repos.members.actorById(id);
    const teamId = owner === undefined ? null : teamOn(owner, project.id);
    if (owner !== undefined && within(scopeOf(actor), { ownerId: id, teamId, projectId: project.id })) {
      owners.push(owner);
    }
  }
  const [owner, second] = owners;
  if (owner === undefined) {
    return leads ? m.importing.ownerUnknown(name) : m.importing.ownerOther(name);
  }
  return second === undefined ? owner : m.importing.ownerTwice(name);
}
