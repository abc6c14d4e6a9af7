import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { dealSql } from './dealSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_SUBSCRIPTION = { project: sql`subscription.project_id`, customer: sql`subscription.customer_id` };

export function deals(reader: Reader): Repos['deals'] {
  const { subscription, activeDeal } = codecs;
  return {
    subscription: async (id) => await record(reader, subscription, sql`WHERE id = ${id}`),
    subscriptions: async (ids) =>
      ids.length === 0 ? [] : await records(reader, subscription, sql`WHERE id IN ${list(ids)}`),
    subscriptionByRef: async (ref) =>
      isRef(ref) ? await record(reader, subscription, sql`WHERE ref = ${ref}`) : undefined,
    active: async (unitId) => await record(reader, activeDeal, sql`WHERE id = ${unitId}`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        subscription,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    toSign: async (scope, count) => {
      const within = dealSql(scope, OF_SUBSCRIPTION);
      return within === undefined
        ? []
        : await records(
            reader,
            subscription,
            sql`WHERE state = 'active'
              AND ${within}
              ORDER BY sign_by, id ${limit(count)}`,
          );
    },
  };
}
