import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';

export function filings(reader: Reader): Repos['filings'] {
  const { filing } = codecs;
  return {
    byEnds: async (projectId, ends, count) => {
      const newest = await records(
        reader,
        filing,
        sql`WHERE ends_hash = ${reader.vault.phoneEndsIndex(ends)} AND project_id = ${projectId}
          ORDER BY filed_at DESC, id DESC ${limit(count)}`,
      );
      return newest.reverse();
    },
    waiting: async (projectId, byId, count) =>
      await records(
        reader,
        filing,
        sql`WHERE project_id = ${projectId} AND state = 'filed' ${byId === undefined ? sql`` : sql`AND by_id = ${byId}`}
          ORDER BY filed_at DESC, id DESC ${limit(count)}`,
      ),
  };
}
