import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function ownership(reader: Reader): Repos['ownership'] {
  return {
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        codecs.ownershipEvent,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    appeal: async (id) => await record(reader, codecs.appeal, sql`WHERE id = ${id}`),
    appeals: async (customerId, count) =>
      await records(
        reader,
        codecs.appeal,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
  };
}
