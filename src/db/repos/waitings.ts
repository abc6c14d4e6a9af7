import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const OPEN = sql`state IN ('waiting', 'offered')`;

export function waitings(reader: Reader): Repos['waitings'] {
  const { waiting } = codecs;
  return {
    byId: async (id) => await record(reader, waiting, sql`WHERE id = ${id}`),
    ofUnit: async (unitId) =>
      await records(reader, waiting, sql`WHERE unit_id = ${unitId} AND ${OPEN} ORDER BY at, id`),
    ofMember: async (memberId, count) =>
      await records(
        reader,
        waiting,
        sql`WHERE member_id = ${memberId} AND ${OPEN} ORDER BY at, id ${limit(count)}`,
      ),
    ofCustomer: async (customerId) =>
      await records(reader, waiting, sql`WHERE customer_id = ${customerId} AND ${OPEN} ORDER BY at, id`),
  };
}
