import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function dislikes(reader: Reader): Repos['dislikes'] {
  const { dislike } = codecs;
  return {
    ofPair: async (customerId, unitId) =>
      await record(reader, dislike, sql`WHERE customer_id = ${customerId} AND unit_id = ${unitId}`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        dislike,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id ${limit(count)}`,
      ),
    ofUnit: async (unitId, count) =>
      await records(reader, dislike, sql`WHERE unit_id = ${unitId} ORDER BY at DESC, id ${limit(count)}`),
    between: async (customerIds, unitIds) =>
      customerIds.length === 0 || unitIds.length === 0
        ? []
        : await records(
            reader,
            dislike,
            sql`WHERE customer_id IN ${list(customerIds)} AND unit_id IN ${list(unitIds)}`,
          ),
  };
}
