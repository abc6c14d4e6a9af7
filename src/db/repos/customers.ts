import type { Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { like, limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

export function customers(reader: Reader): Repos['customers'] {
  const { customer, customerPhone } = codecs;

  async function inScope(scope: Scope, rest: (within: Sql) => Sql): Promise<Customer[]> {
    const within = scopeSql(scope);
    return within === undefined ? [] : await records(reader, customer, rest(within));
  }

  return {
    byId: async (id) => await record(reader, customer, sql`WHERE id = ${id}`),
    byIds: async (ids) =>
      ids.length === 0 ? [] : await records(reader, customer, sql`WHERE id IN ${list(ids)}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, customer, sql`WHERE ref = ${ref}`) : undefined),
    byPhone: async (number) =>
      await record(
        reader,
        customer,
        sql`WHERE id = (SELECT customer_id FROM customer_phone WHERE number_hash = ${reader.vault.phoneIndex(number)})`,
      ),
    byLastFour: async (digits, scope, count) =>
      await inScope(
        scope,
        (within) => sql`WHERE id IN (SELECT customer_id FROM customer_phone
          WHERE last_four_hash = ${reader.vault.lastFourIndex(digits)}) AND ${within}
          ORDER BY active_at DESC, id DESC ${limit(count)}`,
      ),
    byName: async (text, scope, count) =>
      await inScope(
        scope,
        (within) => sql`WHERE name LIKE ${like(text, 'within')} ESCAPE '!' AND ${within}
          ORDER BY CASE WHEN name = ${text} THEN 0 WHEN name LIKE ${like(text, 'start')} ESCAPE '!' THEN 1 ELSE 2 END,
          active_at DESC, id DESC ${limit(count)}`,
      ),
    recent: async (scope, count) =>
      // One's own by the last contact; others' by their entry, for which the wider indexes need no upkeep at each contact.
      await inScope(scope, (within) =>
        scope.kind === 'own'
          ? sql`WHERE ${within} ORDER BY active_at DESC, id DESC ${limit(count)}`
          : sql`WHERE ${within} ORDER BY ref DESC ${limit(count)}`,
      ),
    phones: async (customerId) =>
      await records(
        reader,
        customerPhone,
        sql`WHERE customer_id = ${customerId} ORDER BY is_primary DESC, added_at, id`,
      ),
    primaryPhones: async (customerIds) => {
      if (customerIds.length === 0) {
        return new Map();
      }
      const phones = await records(
        reader,
        customerPhone,
        sql`WHERE customer_id IN ${list(customerIds)} AND is_primary = 1 ORDER BY added_at DESC, id DESC`,
      );
      return new Map(phones.map(({ customerId, number }) => [customerId, number]));
    },
  };
}

/** What fits the column; anything else belongs to nobody. */
export function isRef(ref: number): boolean {
  return Number.isSafeInteger(ref) && ref > 0 && ref < 2 ** 31;
}
