import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

export function deals(reader: Reader): Repos['deals'] {
  const { subscription, activeDeal } = codecs;
  return {
    subscription: async (id) => await record(reader, subscription, sql`WHERE id = ${id}`),
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
      const within = scopeSql(scope);
      return within === undefined
        ? []
        : await records(
            reader,
            subscription,
            sql`WHERE state = 'active'
              AND EXISTS (SELECT 1 FROM customer WHERE customer.id = subscription.customer_id AND ${within})
              ORDER BY sign_by, id ${limit(count)}`,
          );
    },
  };
}
