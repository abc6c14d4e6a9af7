import { customerQuery } from '../../../domain/customers/customerQuery.ts';
import { maskPhones } from '../../../domain/maskPhones.ts';
import type { Doing } from '../../doing.ts';
import { noteLookUp } from './noteLookUp.ts';

/**
 * Somebody looked for a reference or a phone that is a colleague's. He is told that there is none; the audit keeps it, and
 * whoever supervises is told when it is many (R2.1.4). What nobody has is no look-up.
 */
export async function noteOutside(context: Doing, typed: string): Promise<void> {
  const { repos } = context;
  const query = customerQuery(typed);
  const meant =
    query.by === 'ref'
      ? await repos.customers.byRef(query.ref)
      : query.by === 'phone'
        ? await repos.customers.byPhone(query.number)
        : undefined;
  if (meant !== undefined) {
    await noteLookUp(context, { kind: 'outside', typed: maskPhones(typed) });
  }
}
