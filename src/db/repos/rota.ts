import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { fromEngine } from '../table.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';

export function rota(reader: Reader): Repos['rota'] {
  const { rotaPlace, rotaTurn } = codecs;
  return {
    places: async (projectId, day) =>
      await records(
        reader,
        rotaPlace,
        sql`WHERE project_id = ${projectId} AND day = ${day} ORDER BY position, id`,
      ),
    turns: async (projectId, day, count) =>
      await records(
        reader,
        rotaTurn,
        sql`WHERE project_id = ${projectId} AND day = ${day} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    lastTurns: async (projectId, since, before) => {
      const rows = await reader.runner.all(
        sql`SELECT member_id, MAX(at) AS last FROM rota_turn WHERE project_id = ${projectId}
          AND day >= ${since} AND day < ${before} AND kind IN ('turn', 'makeUp') GROUP BY member_id`,
      );
      return new Map(
        rows.map((row) => [String(row['member_id']), fromEngine('instant', row['last']) as Date]),
      );
    },
    turnsOf: async (visitId) =>
      await records(reader, rotaTurn, sql`WHERE visit_id = ${visitId} ORDER BY at, id`),
  };
}
