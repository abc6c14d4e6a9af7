import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

export function problems(reader: Reader): Repos['problems'] {
  const { problem } = codecs;
  return {
    byId: async (id) => await record(reader, problem, sql`WHERE id = ${id}`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        problem,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    unclosed: async (scope, count) => {
      const within = scopeSql(scope);
      return within === undefined
        ? []
        : await records(
            reader,
            problem,
            sql`WHERE state IN ('open', 'answered')
              AND EXISTS (SELECT 1 FROM customer WHERE customer.id = problem.customer_id AND ${within})
              ORDER BY at, id ${limit(count)}`,
          );
    },
  };
}
