import { list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** AND member_id IN (...): everybody when the list is left out, nobody when it is empty. */
export function ofMembers(memberIds: readonly string[] | undefined): Sql {
  if (memberIds === undefined) {
    return sql``;
  }
  return memberIds.length === 0 ? sql`AND 1 = 0` : sql`AND member_id IN ${list(memberIds)}`;
}
