import type { Scope } from '../../domain/actor.ts';
import { list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** The columns that say whose a row is. */
export interface OwnedSql {
  readonly owner: Sql;
  readonly team: Sql;
  readonly project: Sql;
}

const CUSTOMER: OwnedSql = {
  owner: sql`customer.owner_id`,
  team: sql`customer.team_id`,
  project: sql`customer.project_id`,
};

/** The rows within a scope, as a condition on their columns (of the table customer unless said); undefined when there can be none. */
export function scopeSql(scope: Scope, { owner, team, project }: OwnedSql = CUSTOMER): Sql | undefined {
  switch (scope.kind) {
    case 'none':
      return undefined;
    case 'own':
      return sql`${owner} = ${scope.memberId}`;
    case 'team':
      return scope.teamIds.length === 0
        ? sql`${owner} = ${scope.memberId}`
        : sql`(${owner} = ${scope.memberId} OR ${team} IN ${list(scope.teamIds)})`;
    case 'project':
      return scope.projectIds.length === 0 ? undefined : sql`${project} IN ${list(scope.projectIds)}`;
    case 'company':
      return sql`1 = 1`;
  }
}
