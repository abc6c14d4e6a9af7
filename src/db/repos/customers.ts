import type { Scope } from '../../domain/actor.ts';
import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Named, Repos } from '../../handlers/ports/repos.ts';
import type { RawRow } from '../driver/driver.ts';
import { codecs } from '../codecs/codecs.ts';
import { like, limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { countOf } from './countOf.ts';
import { customersFor } from './customersFor.ts';
import { filterSql } from './filterSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { type OwnedSql, scopeSql } from './scopeSql.ts';

export function customers(reader: Reader): Repos['customers'] {
  const { customer, customerPhone } = codecs;

  async function inScope(scope: Scope, rest: (within: Sql) => Sql, columns?: OwnedSql): Promise<Customer[]> {
    const within = scopeSql(scope, columns);
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
    byPhones: async (numbers) => {
      if (numbers.length === 0) {
        return new Map();
      }
      const byHash = new Map(numbers.map((number) => [reader.vault.phoneIndex(number), number]));
      const phones = await records(
        reader,
        customerPhone,
        sql`WHERE number_hash IN ${list([...byHash.keys()])}`,
      );
      const owners = phones.length === 0 ? [] : phones.map(({ customerId }) => customerId);
      const found =
        owners.length === 0 ? [] : await records(reader, customer, sql`WHERE id IN ${list(owners)}`);
      const byId = new Map(found.map((one) => [one.id, one]));
      return new Map(
        phones.flatMap(({ number, customerId }) => {
          const owner = byId.get(customerId);
          return owner === undefined ? [] : [[number, owner] as const];
        }),
      );
    },
    byLastFour: async (digits, scope, count) =>
      await inScope(
        scope,
        (within) => sql`WHERE id IN (SELECT customer_id FROM customer_phone
          WHERE last_four_hash = ${reader.vault.lastFourIndex(digits)}) AND ${within}
          ORDER BY active_at DESC, id DESC ${limit(count)}`,
        BY_NO_INDEX,
      ),
    byName: async (text, scope, count) =>
      await inScope(
        scope,
        (
          within,
        ) => sql`WHERE name LIKE ${like(text, 'within')} ESCAPE '!' AND merged_into_id IS NULL AND ${within}
          ORDER BY CASE WHEN name = ${text} THEN 0 WHEN name LIKE ${like(text, 'start')} ESCAPE '!' THEN 1 ELSE 2 END,
          active_at DESC, id DESC ${limit(count)}`,
      ),
    bearing: async ({ typed, keys, gender }, scope, count) => {
      const within = scopeSql(scope);
      if (within === undefined) {
        return [];
      }
      const called = async (by: Sql): Promise<Named[]> => {
        const rows = await reader.runner.all(sql`SELECT ${NAMED} FROM customer
          WHERE ${by} AND merged_into_id IS NULL AND ${within}
          ORDER BY CASE WHEN name = ${typed} THEN 0 ELSE 1 END, active_at DESC, id DESC ${limit(count)}`);
        return rows.map(namedOf);
      };
      const other =
        gender === null ? sql`` : sql` AND (gender IS NULL OR gender = ${gender} OR name = ${typed})`;
      // One after the other: by OR SQLite goes through all that is in scope.
      const found = keys.some((key) => typed.startsWith(key)) ? [] : await called(sql`name = ${typed}`);
      for (const key of keys) {
        found.push(...(await called(sql`${bearsSql(key)}${other}`)));
      }
      return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, count);
    },
    mayWant: async (unit, scope, count) => await customersFor(reader, unit, scope, count),
    looking: async (ownerId, projectId, count) =>
      await records(
        reader,
        customer,
        sql`WHERE owner_id = ${ownerId} AND project_id = ${projectId} AND state IN ('prospect', 'visited')
          AND merged_into_id IS NULL AND (rooms IS NOT NULL OR budget_bound IS NOT NULL OR area_bound IS NOT NULL)
          ORDER BY active_at DESC, id DESC ${limit(count)}`,
      ),
    recent: async (scope, count) =>
      // One's own by the last contact; others' by their entry, for which the wider indexes need no upkeep at each contact.
      await inScope(scope, (within) =>
        scope.kind === 'own'
          ? sql`WHERE ${within} AND merged_into_id IS NULL ORDER BY active_at DESC, id DESC ${limit(count)}`
          : sql`WHERE ${within} AND merged_into_id IS NULL ORDER BY ref DESC ${limit(count)}`,
      ),
    matching: async (filter, scope, { now, below, limit: count }) =>
      await inScope(
        scope,
        (within) => sql`WHERE ${within} AND merged_into_id IS NULL ${filterSql(filter, now)}
          ${below === undefined ? sql`` : sql`AND ref < ${below}`} ORDER BY ref DESC ${limit(count)}`,
      ),
    toVerify: async (ownerId, before, count) =>
      await records(
        reader,
        customer,
        sql`WHERE owner_id = ${ownerId} AND checked_at < ${before} AND state <> 'lost' AND merged_into_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM plan WHERE plan.customer_id = customer.id AND plan.state = 'open' AND plan.verifies = 1)
          ORDER BY checked_at, id ${limit(count)}`,
      ),
    endingProtection: async (ownerId, until, { after, limit: count }) =>
      await records(
        reader,
        customer,
        sql`WHERE owner_id = ${ownerId} AND pool_from <= ${until} ${
          after === undefined
            ? sql``
            : sql`AND (pool_from > ${after.at} OR (pool_from = ${after.at} AND id > ${after.id}))`
        } ORDER BY pool_from, id ${limit(count)}`,
      ),
    inPool: async (filter, projectIds, { now, below, limit: count }) =>
      projectIds.length === 0
        ? []
        : await records(
            reader,
            customer,
            sql`WHERE owner_id = ${NOBODY} AND project_id IN ${list(projectIds)} AND merged_into_id IS NULL
              ${filter === undefined ? sql`` : filterSql(filter, now)} ${
                below?.pooledAt == null
                  ? sql``
                  : sql`AND (pooled_at < ${below.pooledAt} OR (pooled_at = ${below.pooledAt} AND ref < ${below.ref}))`
              } ORDER BY pooled_at DESC, ref DESC ${limit(count)}`,
          ),
    countOwned: async (ownerId) =>
      await countOf(
        reader,
        sql`SELECT COUNT(*) AS n FROM customer WHERE owner_id = ${ownerId} AND pool_from IS NOT NULL`,
      ),
    phones: async (customerId) =>
      await records(
        reader,
        customerPhone,
        sql`WHERE customer_id = ${customerId} ORDER BY is_primary DESC, added_at, id`,
      ),
    numbers: async (customerIds) => {
      const numbers = new Map<string, string[]>();
      if (customerIds.length > 0) {
        const phones = await records(
          reader,
          customerPhone,
          sql`WHERE customer_id IN ${list(customerIds)} ORDER BY is_primary DESC, added_at, id`,
        );
        for (const { customerId, number } of phones) {
          numbers.set(customerId, [...(numbers.get(customerId) ?? []), number]);
        }
      }
      return numbers;
    },
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

/** Few have a phone with these digits, many are in scope; SQLite, which keeps no statistics, would begin with the latter. */
const BY_NO_INDEX: OwnedSql = {
  owner: sql`COALESCE(customer.owner_id, '')`,
  team: sql`COALESCE(customer.team_id, '')`,
  project: sql`COALESCE(customer.project_id, '')`,
};

/** Hundreds share a surname: what tells them apart, and nothing that is sealed. */
const NAMED = sql`id, ref, name, gender, owner_id, team_id, project_id`;

function namedOf(row: RawRow): Named {
  const { gender, team_id: teamId } = row;
  return {
    id: String(row['id']),
    ref: Number(row['ref']),
    name: String(row['name']),
    gender: gender === 'm' || gender === 'f' ? gender : null,
    ownerId: String(row['owner_id']),
    teamId: typeof teamId === 'string' ? teamId : null,
    projectId: String(row['project_id']),
  };
}

/** Behind whatever a name goes on with: to MySQL's collation all characters beyond the first plane are alike, and the last. */
const LAST = '\u{10FFFF}'.repeat(3);

/**
 * Latin names hold their surname anywhere. Others are a range and no LIKE, for which SQLite uses no index, and MariaDB one in which
 * 王𠮷 does not begin with 王.
 */
function bearsSql(key: string): Sql {
  return /[a-z]/iu.test(key)
    ? sql`name LIKE ${like(key, 'within')} ESCAPE '!'`
    : sql`name >= ${key} AND name <= ${key + LAST}`;
}

/** What fits the column; anything else belongs to nobody. */
export function isRef(ref: number): boolean {
  return Number.isSafeInteger(ref) && ref > 0 && ref < 2 ** 31;
}
