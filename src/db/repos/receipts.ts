import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { dealSql } from './dealSql.ts';
import { ledgerSql } from './ledgerSql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OF_RECEIPT = { project: sql`receipt.project_id`, customer: sql`receipt.customer_id` };

export function receipts(reader: Reader): Repos['receipts'] {
  const { receipt } = codecs;
  return {
    byId: async (id) => await record(reader, receipt, sql`WHERE id = ${id}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, receipt, sql`WHERE ref = ${ref}`) : undefined),
    ofDeal: async (subscriptionId) =>
      await records(reader, receipt, sql`WHERE subscription_id = ${subscriptionId} ORDER BY at, id`),
    ofDeals: async (subscriptionIds) =>
      subscriptionIds.length === 0
        ? []
        : await records(
            reader,
            receipt,
            sql`WHERE subscription_id IN ${list(subscriptionIds)} ORDER BY subscription_id, at, id`,
          ),
    ledger: async (scope, page) => {
      const within = dealSql(scope, OF_RECEIPT);
      return within === undefined
        ? []
        : await records(reader, receipt, sql`WHERE ${within} ${ledgerSql(sql`receipt.paid_day`, page)}`);
    },
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        receipt,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    claimed: async (scope, count) => {
      const within = dealSql(scope, OF_RECEIPT);
      return within === undefined
        ? []
        : await records(
            reader,
            receipt,
            sql`WHERE state = 'claimed' AND ${within} ORDER BY at, id ${limit(count)}`,
          );
    },
  };
}
