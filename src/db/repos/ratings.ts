import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

const OWN = { owner: sql`rating.member_id`, team: sql`rating.team_id`, project: sql`rating.project_id` };

/** How satisfied customers are. */
export function ratings(reader: Reader): Repos['ratings'] {
  const { rating } = codecs;
  return {
    byId: async (id) => await record(reader, rating, sql`WHERE id = ${id}`),
    byToken: async (tokenHash) => await record(reader, rating, sql`WHERE token_hash = ${tokenHash}`),
    of: async (about, aboutId) =>
      await record(reader, rating, sql`WHERE about_id = ${aboutId} AND about = ${about} ORDER BY round DESC`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        rating,
        sql`WHERE customer_id = ${customerId} ORDER BY asked_at DESC, id DESC ${limit(count)}`,
      ),
    unanswered: async (scope, count) => {
      const own = scopeSql(scope, OWN);
      const ofCustomers = scopeSql(scope);
      if (own === undefined || ofCustomers === undefined) {
        return [];
      }
      const within =
        scope.kind === 'own' || scope.kind === 'team'
          ? sql`((customer_id IS NULL AND ${own})
              OR EXISTS (SELECT 1 FROM customer WHERE customer.id = rating.customer_id AND ${ofCustomers}))`
          : own;
      return await records(
        reader,
        rating,
        sql`WHERE answered_at IS NULL AND ${within} ORDER BY asked_at DESC, id DESC ${limit(count)}`,
      );
    },
    answered: async (filter, count) => {
      const within = scopeSql(filter.scope, OWN);
      return within === undefined
        ? []
        : await records(
            reader,
            rating,
            sql`WHERE project_id = ${filter.projectId} AND ${within}
              AND answered_at IS NOT NULL AND answered_day >= ${filter.from} AND answered_day <= ${filter.to}
              ORDER BY answered_at DESC, id DESC ${limit(count)}`,
          );
    },
  };
}
