import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { dealSql } from './dealSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_DEFECT = { project: sql`defect.project_id`, customer: sql`defect.customer_id` };

/** What is wrong with the home of a contract that is over is no matter between its buyer and the developer any more. */
const STANDS = sql`EXISTS (SELECT 1 FROM contract WHERE contract.id = defect.contract_id
  AND contract.state IN ('signed', 'registered', 'filed', 'delivered'))`;

/** What was found wrong with homes. */
export function defects(reader: Reader): Repos['defects'] {
  const { defect } = codecs;
  return {
    byRef: async (ref) => (isRef(ref) ? await record(reader, defect, sql`WHERE ref = ${ref}`) : undefined),
    ofContract: async (contractId) =>
      await records(reader, defect, sql`WHERE contract_id = ${contractId} ORDER BY ref`),
    ofCustomer: async (customerId, count) =>
      await records(reader, defect, sql`WHERE customer_id = ${customerId} ORDER BY ref ${limit(count)}`),
    open: async (scope, count) => {
      const within = dealSql(scope, OF_DEFECT);
      return within === undefined
        ? []
        : await records(
            reader,
            defect,
            sql`WHERE state IN ('open', 'fixed') AND ${STANDS} AND ${within} ORDER BY due_day, ref ${limit(count)}`,
          );
    },
    ownedBy: async (memberId, count) =>
      await records(
        reader,
        defect,
        sql`WHERE owner_id = ${memberId} AND state = 'open' AND ${STANDS} ORDER BY due_day, ref ${limit(count)}`,
      ),
  };
}
