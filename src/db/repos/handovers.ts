import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { dealSql } from './dealSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_HANDOVER = { project: sql`handover.project_id`, customer: sql`handover.customer_id` };

/** Nobody gets the home of a contract that is over. */
const STANDS = sql`EXISTS (SELECT 1 FROM contract WHERE contract.id = handover.contract_id
  AND contract.state IN ('signed', 'registered', 'filed'))`;

/** Homes that are handed over. */
export function handovers(reader: Reader): Repos['handovers'] {
  const { handover, lateHandover, contract } = codecs;
  return {
    byId: async (id) => await record(reader, handover, sql`WHERE id = ${id}`),
    ofContract: async (contractId) => await record(reader, handover, sql`WHERE contract_id = ${contractId}`),
    ofCustomer: async (customerId, count) =>
      await records(reader, handover, sql`WHERE customer_id = ${customerId} ORDER BY id ${limit(count)}`),
    planned: async (scope, before, count) => {
      const within = dealSql(scope, OF_HANDOVER);
      return within === undefined
        ? []
        : await records(
            reader,
            handover,
            sql`WHERE state = 'planned' AND ${STANDS} AND ${within} AND at < ${before} ORDER BY at, id ${limit(count)}`,
          );
    },
    late: async (contractId) => await record(reader, lateHandover, sql`WHERE id = ${contractId}`),
    newlyLate: async (projectId, today, count) =>
      await records(
        reader,
        contract,
        sql`WHERE state IN ('signed', 'registered', 'filed') AND project_id = ${projectId} AND handover_day < ${today}
          AND (imported_day IS NULL OR handover_day >= imported_day)
          AND NOT EXISTS (SELECT 1 FROM late_handover WHERE late_handover.id = contract.id)
          ORDER BY handover_day, id ${limit(count)}`,
      ),
  };
}
