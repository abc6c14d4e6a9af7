import type { Scope } from '../../domain/actor.ts';
import { list, sql, type Sql } from '../sql.ts';
import { scopeSql } from './scopeSql.ts';

/**
 * Rows of deals within a scope: by their own project where it is projects or all, so that an index of theirs is enough, else by whose their
 * customers are now. Undefined where there can be none.
 */
export function dealSql(
  scope: Scope,
  { project, customer }: { readonly project: Sql; readonly customer: Sql },
): Sql | undefined {
  switch (scope.kind) {
    case 'none':
      return undefined;
    case 'company':
      return sql`1 = 1`;
    case 'project':
      return scope.projectIds.length === 0 ? undefined : sql`${project} IN ${list(scope.projectIds)}`;
    case 'own':
    case 'team': {
      const within = scopeSql(scope);
      return within === undefined
        ? undefined
        : sql`EXISTS (SELECT 1 FROM customer WHERE customer.id = ${customer} AND ${within})`;
    }
  }
}
