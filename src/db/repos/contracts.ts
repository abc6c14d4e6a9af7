import type { DueSum } from '../../handlers/ports/dealRepos.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql, type Sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { dealSql } from './dealSql.ts';
import { ledgerSql } from './ledgerSql.ts';
import { dueFirstSql, dueSumSql } from './dueSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_CONTRACT = { project: sql`contract.project_id`, customer: sql`contract.customer_id` };

/** Contracts and the payments of their plans. */
export function contracts(reader: Reader): Repos['contracts'] {
  const { contract, planLine } = codecs;
  const many = async (where: Sql | undefined, rest: Sql) =>
    where === undefined ? [] : await records(reader, contract, sql`WHERE ${where} ${rest}`);
  return {
    byId: async (id) => await record(reader, contract, sql`WHERE id = ${id}`),
    byIds: async (ids) =>
      ids.length === 0 ? [] : await records(reader, contract, sql`WHERE id IN ${list(ids)}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, contract, sql`WHERE ref = ${ref}`) : undefined),
    ofSubscription: async (subscriptionId) =>
      await record(
        reader,
        contract,
        sql`WHERE subscription_id = ${subscriptionId} ORDER BY at DESC, id DESC`,
      ),
    ofSubscriptions: async (ids) =>
      ids.length === 0
        ? []
        : await records(reader, contract, sql`WHERE subscription_id IN ${list(ids)} ORDER BY at, id`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        contract,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    byOldNumber: async (projectId, number, count) =>
      await records(
        reader,
        contract,
        sql`WHERE project_id = ${projectId} AND old_number = ${number} ORDER BY ref ${limit(count)}`,
      ),
    toScan: async (scope, count) =>
      await many(
        dealSql(scope, OF_CONTRACT),
        sql`AND state IN ('signed', 'registered', 'filed') AND scanned_at IS NULL AND imported_day IS NULL ORDER BY scan_by, id ${limit(count)}`,
      ),
    toCheck: async (scope, count) =>
      await many(
        dealSql(scope, OF_CONTRACT),
        sql`AND id IN (SELECT contract_id FROM contract_scan WHERE contract_scan.state = 'waiting')
          ORDER BY scanned_at, id ${limit(count)}`,
      ),
    inState: async (state, scope, count) =>
      await many(dealSql(scope, OF_CONTRACT), sql`AND state = ${state} ORDER BY file_by, id ${limit(count)}`),
    locked: async (scope, count) =>
      await many(
        dealSql(scope, OF_CONTRACT),
        sql`AND state IN ('cancelled', 'swapped') AND registered_day IS NOT NULL AND revoked_day IS NULL
          ORDER BY file_by, id ${limit(count)}`,
      ),
    lines: async (contractId) =>
      await records(
        reader,
        planLine,
        sql`WHERE contract_id = ${contractId} AND state <> 'void' ORDER BY seq, id`,
      ),
    linesOf: async (contractIds) =>
      contractIds.length === 0
        ? []
        : await records(
            reader,
            planLine,
            sql`WHERE contract_id IN ${list(contractIds)} AND state <> 'void' ORDER BY contract_id, seq, id`,
          ),
    ledger: async (scope, page) =>
      await many(dealSql(scope, OF_CONTRACT), ledgerSql(sql`contract.day`, page)),
    line: async (id) => await record(reader, planLine, sql`WHERE id = ${id}`),
    linesOfCustomer: async (customerId, count) =>
      await records(reader, planLine, sql`WHERE customer_id = ${customerId} ORDER BY id ${limit(count)}`),
    due: async (scope, days, count) => {
      const first = dueFirstSql(scope, days, count);
      return first === undefined
        ? []
        : await records(
            reader,
            planLine,
            sql`JOIN (${first}) AS due_first ON due_first.line_id = plan_line.id ORDER BY due_day, id`,
          );
    },
    dueSums: async (scope, periods) => {
      const sums: DueSum[] = [];
      for (const period of periods) {
        const statement = dueSumSql(scope, period);
        const [row] = statement === undefined ? [] : await reader.runner.all(statement);
        if (row !== undefined) {
          sums.push({ name: period.name, count: Number(row['n']), owed: Number(row['owed'] ?? 0) });
        }
      }
      return sums;
    },
  };
}
