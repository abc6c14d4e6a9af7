import type { Scope } from '../../domain/actor.ts';
import { list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** The customers within a scope, as a condition on the table customer; undefined when there can be none. */
export function scopeSql(scope: Scope): Sql | undefined {
  switch (scope.kind) {
    case 'none':
      return undefined;
    case 'own':
      return sql`customer.owner_id = ${scope.memberId}`;
    case 'team':
      return scope.teamIds.length === 0
        ? sql`customer.owner_id = ${scope.memberId}`
        : sql`(customer.owner_id = ${scope.memberId} OR customer.team_id IN ${list(scope.teamIds)})`;
    case 'project':
      return scope.projectIds.length === 0
        ? undefined
        : sql`customer.project_id IN ${list(scope.projectIds)}`;
    case 'company':
      return sql`1 = 1`;
  }
}
