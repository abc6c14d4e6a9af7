import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';

export function verifications(reader: Reader): Repos['verifications'] {
  return {
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        codecs.verification,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
  };
}
