import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { dealSql } from './dealSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_LOAN = { project: sql`loan.project_id`, customer: sql`loan.customer_id` };
/** Of a contract that is over no bank pays out. */
const WAITS = sql`state IN ('open', 'documented', 'signed', 'approved')
  AND EXISTS (SELECT 1 FROM contract WHERE contract.id = loan.contract_id
    AND contract.state IN ('signed', 'registered', 'filed', 'delivered'))`;

/** Loans of contracts. */
export function loans(reader: Reader): Repos['loans'] {
  const { loan } = codecs;
  return {
    ofContract: async (contractId) => await record(reader, loan, sql`WHERE contract_id = ${contractId}`),
    ofCustomer: async (customerId, count) =>
      await records(reader, loan, sql`WHERE customer_id = ${customerId} ORDER BY id ${limit(count)}`),
    waiting: async (scope, count) => {
      const within = dealSql(scope, OF_LOAN);
      return within === undefined
        ? []
        : await records(
            reader,
            loan,
            sql`WHERE ${WAITS} AND ${within} ORDER BY step_day, id ${limit(count)}`,
          );
    },
    waitingSum: async (scope) => {
      const within = dealSql(scope, OF_LOAN);
      const [row] =
        within === undefined
          ? []
          : await reader.runner.all(
              sql`SELECT COUNT(*) AS n, SUM(COALESCE(approved, amount)) AS owed FROM loan WHERE ${WAITS} AND ${within}`,
            );
      return { count: Number(row?.['n'] ?? 0), owed: Number(row?.['owed'] ?? 0) };
    },
  };
}
