import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { unremoved } from './unremoved.ts';

export function imports(reader: Reader): Repos['imports'] {
  const { importRun } = codecs;
  return {
    byId: async (id) => await record(reader, importRun, sql`WHERE id = ${id}`),
    lastDone: async (memberId, since) =>
      await record(
        reader,
        importRun,
        sql`WHERE member_id = ${memberId} AND done_at >= ${since} AND state = 'done' ORDER BY done_at DESC`,
      ),
    withFiles: async (before, count) => await records(reader, importRun, unremoved(before, count)),
  };
}
