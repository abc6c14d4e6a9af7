import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
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
  };
}
