import type { Repos } from '../../handlers/ports/repos.ts';
import { sql } from '../sql.ts';
import { tables } from '../tables.ts';
import type { Reader } from './reader.ts';

export function talk({ runner }: Reader): Repos['talk'] {
  return {
    lastCustomer: async (memberId, since) => {
      const row = await tables.talk.one(runner, sql`WHERE member_id = ${memberId} AND at >= ${since}`);
      return row === undefined ? undefined : { customerId: row.customerId, at: row.at };
    },
  };
}
