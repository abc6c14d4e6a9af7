import type { Scope } from '../../domain/actor.ts';
import type { Subscription, SubscriptionState } from '../../domain/deal.ts';
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
  const inState = async (scope: Scope, state: SubscriptionState, count: number): Promise<Subscription[]> => {
    const within = dealSql(scope, OF_SUBSCRIPTION);
    return within === undefined
      ? []
      : await records(
          reader,
          subscription,
          sql`WHERE state = ${state} AND ${within} ORDER BY sign_by, id ${limit(count)}`,
        );
  };
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
    toSign: async (scope, count) => await inState(scope, 'active', count),
    reserved: async (scope, count) => await inState(scope, 'reserved', count),
    kept: async (scope, count) => {
      const within = dealSql(scope, OF_SUBSCRIPTION);
      return within === undefined
        ? []
        : await records(
            reader,
            subscription,
            sql`WHERE state IN ('lapsed', 'dropped')
              AND ${within}
              AND 0 < (
                SELECT COALESCE(SUM(CASE
                  WHEN direction = 'out' THEN -amount
                  WHEN state = 'confirmed' THEN amount
                  ELSE 0 END), 0)
                FROM receipt
                WHERE receipt.subscription_id = subscription.id AND receipt.state IN ('claimed', 'confirmed'))
              ORDER BY sign_by, id ${limit(count)}`,
          );
    },
  };
}
