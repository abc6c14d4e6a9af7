import type { Repos } from '../../handlers/ports/repos.ts';
import { sql } from '../sql.ts';
import { openDraft } from '../store/draftRow.ts';
import { tables } from '../tables.ts';
import type { Reader } from './reader.ts';

export function drafts({ runner, vault }: Reader): Repos['drafts'] {
  return {
    byId: async (id) => {
      const row = await tables.draft.one(runner, sql`WHERE id = ${id}`);
      return row === undefined ? undefined : openDraft(row, vault);
    },
    lastAsked: async (memberId, from, until) => {
      const row = await tables.draft.one(
        runner,
        sql`WHERE expires_at >= ${from} AND expires_at <= ${until} AND member_id = ${memberId} AND used_at IS NULL
          ORDER BY expires_at DESC`,
      );
      return row === undefined ? undefined : openDraft(row, vault);
    },
  };
}
