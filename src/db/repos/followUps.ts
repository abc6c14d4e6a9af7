import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { ofMembers } from './ofMembers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function followUps(reader: Reader): Repos['followUps'] {
  const { followUp } = codecs;
  return {
    byId: async (id) => await record(reader, followUp, sql`WHERE id = ${id}`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        followUp,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    counts: async (customerIds) => {
      const rows =
        customerIds.length === 0
          ? []
          : await reader.runner.all(
              sql`SELECT customer_id, COUNT(*) AS n FROM follow_up WHERE customer_id IN ${list(customerIds)}
                GROUP BY customer_id`,
            );
      return new Map(rows.map((row) => [String(row['customer_id']), Number(row['n'])]));
    },
    list: async ({ projectId, memberIds, from, to }, count) =>
      await records(
        reader,
        followUp,
        sql`WHERE project_id = ${projectId} AND day BETWEEN ${from} AND ${to} ${ofMembers(memberIds)}
          ORDER BY day DESC, at DESC ${limit(count)}`,
      ),
  };
}
