import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function wordings(reader: Reader): Repos['wordings'] {
  const { wording } = codecs;
  return {
    byId: async (id) => await record(reader, wording, sql`WHERE id = ${id}`),
    versions: async (projectId, layout, count) =>
      await records(
        reader,
        wording,
        sql`WHERE project_id = ${projectId} AND layout_key = ${layout ?? ''} ORDER BY number DESC ${limit(count)}`,
      ),
    published: async (projectId, layout) =>
      await record(
        reader,
        wording,
        sql`WHERE project_id = ${projectId} AND layout_key = ${layout ?? ''} AND state = 'published' ORDER BY number DESC`,
      ),
    current: async (projectId, count) =>
      await records(
        reader,
        wording,
        sql`WHERE project_id = ${projectId} AND state <> 'withdrawn' ORDER BY layout_key, number DESC ${limit(count)}`,
      ),
  };
}
