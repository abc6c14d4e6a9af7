import type { Scope } from '../../domain/actor.ts';
import { list, sql, type Sql } from '../sql.ts';
import { scopeSql } from './scopeSql.ts';

/**
 * Complaints that somebody sees: within his reach, by their project or by whose their customers are now, and those that he took or answers
 * for himself. Who leads a team sees those of nobody's customer on his projects, too. Undefined where there can be none.
 */
export function complaintSql(scope: Scope, memberId: string): Sql | undefined {
  switch (scope.kind) {
    case 'none':
      return undefined;
    case 'company':
      return sql`1 = 1`;
    case 'project':
      return scope.projectIds.length === 0 ? undefined : sql`project_id IN ${list(scope.projectIds)}`;
    case 'own':
      return sql`(owner_id = ${memberId} OR taken_by_id = ${memberId} OR ${ofCustomers(scope)})`;
    case 'team':
      return sql`(owner_id = ${memberId} OR taken_by_id = ${memberId} OR ${ofCustomers(scope)}
        OR (customer_id IS NULL AND project_id IN (SELECT project_id FROM assignment WHERE member_id = ${memberId})))`;
  }
}

function ofCustomers(scope: Scope): Sql {
  return sql`EXISTS (SELECT 1 FROM customer WHERE customer.id = complaint.customer_id AND ${scopeSql(scope) ?? sql`1 = 0`})`;
}
