import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function plans(reader: Reader): Repos['plans'] {
  const { plan } = codecs;
  return {
    byId: async (id) => await record(reader, plan, sql`WHERE id = ${id}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, plan, sql`WHERE ref = ${ref}`) : undefined),
    openOfCustomer: async (customerId) =>
      await records(reader, plan, sql`WHERE customer_id = ${customerId} AND state = 'open' ORDER BY at, id`),
    openOfCustomers: async (customerIds) =>
      customerIds.length === 0
        ? []
        : await records(
            reader,
            plan,
            sql`WHERE customer_id IN ${list(customerIds)} AND state = 'open' ORDER BY at, id`,
          ),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        plan,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    openOfMember: async (memberId, count) =>
      await records(
        reader,
        plan,
        sql`WHERE assignee_id = ${memberId} AND state = 'open' ORDER BY at, id ${limit(count)}`,
      ),
    remindersDue: async (memberId, now, count) =>
      await records(
        reader,
        plan,
        sql`WHERE assignee_id = ${memberId} AND state = 'open' AND remind_at <= ${now} ORDER BY remind_at, id ${limit(count)}`,
      ),
    visitsOn: async (projectId, day, count) =>
      await records(
        reader,
        plan,
        sql`WHERE project_id = ${projectId} AND day = ${day} AND state = 'open' AND purpose = 'visit' ORDER BY at, id ${limit(count)}`,
      ),
  };
}
