import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function visits(reader: Reader): Repos['visits'] {
  const { visit } = codecs;
  return {
    byId: async (id) => await record(reader, visit, sql`WHERE id = ${id}`),
    ofCustomer: async (customerId, kind, count) =>
      await records(
        reader,
        visit,
        sql`WHERE customer_id = ${customerId} AND kind = ${kind} ORDER BY day DESC, at DESC ${limit(count)}`,
      ),
    receivedOn: async (memberId, day, count) =>
      await records(
        reader,
        visit,
        sql`WHERE received_by_id = ${memberId} AND day = ${day} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
  };
}
