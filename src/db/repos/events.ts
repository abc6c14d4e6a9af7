import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

export function events(reader: Reader): Repos['events'] {
  const { salesEvent, invitation } = codecs;
  return {
    byId: async (id) => await record(reader, salesEvent, sql`WHERE id = ${id}`),
    byRef: async (ref) =>
      isRef(ref) ? await record(reader, salesEvent, sql`WHERE ref = ${ref}`) : undefined,
    since: async (projectIds, day, count) =>
      projectIds.length === 0
        ? []
        : await records(
            reader,
            salesEvent,
            sql`WHERE project_id IN ${list(projectIds)} AND day >= ${day} ORDER BY day, at, id ${limit(count)}`,
          ),
    invitation: async (eventId, customerId) =>
      await record(reader, invitation, sql`WHERE event_id = ${eventId} AND customer_id = ${customerId}`),
    invitations: async (eventId, count) =>
      await records(reader, invitation, sql`WHERE event_id = ${eventId} ORDER BY at, id ${limit(count)}`),
    within: async (eventId, scope, count) => {
      const condition = scopeSql(scope);
      return condition === undefined
        ? []
        : await records(
            reader,
            invitation,
            sql`WHERE event_id = ${eventId}
              AND EXISTS (SELECT 1 FROM customer WHERE customer.id = invitation.customer_id AND ${condition})
              ORDER BY at, id ${limit(count)}`,
          );
    },
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        invitation,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
  };
}
