import type { Repos } from '../../handlers/ports/repos.ts';
import { sql } from '../sql.ts';
import { countOf } from './countOf.ts';
import type { Reader } from './reader.ts';

export function jobs(reader: Reader): Repos['jobs'] {
  return {
    waiting: async (keyPrefix) =>
      (await countOf(
        reader,
        sql`SELECT COUNT(*) AS n FROM job WHERE state IN ('ready', 'leased')
          AND dedup_key LIKE ${`${keyPrefix}%`}`,
      )) > 0,
  };
}
