import type { ComplaintRepos } from '../../handlers/ports/complaintRepos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, offset, sql, type Sql } from '../sql.ts';
import { complaintSql } from './complaintSql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const STANDS = sql`state IN ('open', 'paused')`;

/** Complaints (R3.4.2). */
export function complaints(reader: Reader): ComplaintRepos['complaints'] {
  const { complaint, complaintPause, complaintNote } = codecs;
  const count = async (where: Sql): Promise<number> => {
    const [row] = await reader.runner.all(sql`SELECT COUNT(*) AS n FROM complaint WHERE ${where}`);
    return Number(row?.['n'] ?? 0);
  };
  return {
    byId: async (id) => await record(reader, complaint, sql`WHERE id = ${id}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, complaint, sql`WHERE ref = ${ref}`) : undefined),
    within: async (id, scope, memberId) => {
      const within = complaintSql(scope, memberId);
      return within !== undefined && (await count(sql`id = ${id} AND ${within}`)) > 0;
    },
    open: async ({ scope, memberId }, stretch, dueBefore) => {
      const within = complaintSql(scope, memberId);
      return within === undefined
        ? []
        : await records(
            reader,
            complaint,
            sql`WHERE ${STANDS} AND ${within} ${before(dueBefore)} ORDER BY next_due_at, ref ${limit(stretch.limit)} ${offset(stretch.skip)}`,
          );
    },
    openCount: async ({ scope, memberId }, dueBefore) => {
      const within = complaintSql(scope, memberId);
      return within === undefined ? 0 : await count(sql`${STANDS} AND ${within} ${before(dueBefore)}`);
    },
    ownedBy: async (memberId, stretch) =>
      await records(
        reader,
        complaint,
        sql`WHERE owner_id = ${memberId} AND ${STANDS} ORDER BY next_due_at, ref ${limit(stretch.limit)} ${offset(stretch.skip)}`,
      ),
    ownedCount: async (memberId) => await count(sql`owner_id = ${memberId} AND ${STANDS}`),
    openByOwner: async (projectId, memberIds) => {
      if (memberIds.length === 0) {
        return new Map();
      }
      const rows = await reader.runner.all(
        sql`SELECT owner_id AS owner, COUNT(*) AS n FROM complaint
          WHERE owner_id IN ${list(memberIds)} AND ${STANDS} AND project_id = ${projectId} GROUP BY owner_id`,
      );
      return new Map(rows.map((row) => [String(row['owner']), Number(row['n'])]));
    },
    ofCustomer: async (customerId, most) =>
      await records(
        reader,
        complaint,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, ref DESC ${limit(most)}`,
      ),
    alike: async ({ projectId, customerId, place, phone }, category, most) => {
      const same = category === null ? sql`category IS NULL` : sql`category = ${category}`;
      const hits: Sql[] = [
        ...(customerId === null ? [] : [sql`customer_id = ${customerId}`]),
        ...(place === null ? [] : [sql`(project_id = ${projectId} AND place = ${place})`]),
        ...(phone === null ? [] : [sql`phone_hash = ${reader.vault.phoneIndex(phone)}`]),
      ];
      const [first, ...rest] = hits;
      return first === undefined
        ? []
        : await records(
            reader,
            complaint,
            sql`WHERE (${rest.reduce((or, hit) => sql`${or} OR ${hit}`, first)}) AND ${same}
              ORDER BY at DESC, ref DESC ${limit(most)}`,
          );
    },
    duplicatesOf: async (id, most) =>
      await records(reader, complaint, sql`WHERE duplicate_of_id = ${id} ORDER BY ref ${limit(most)}`),
    alarmsDue: async (now, most) => {
      // Nothing but the index is read.
      const rows = await reader.runner.all(
        sql`SELECT id FROM complaint WHERE next_alarm_at <= ${now} ORDER BY next_alarm_at, id ${limit(most)}`,
      );
      return rows.map((row) => String(row['id']));
    },
    pauses: async (complaintId) =>
      await records(reader, complaintPause, sql`WHERE complaint_id = ${complaintId} ORDER BY from_at, id`),
    notes: async (complaintId, most) =>
      await records(
        reader,
        complaintNote,
        sql`WHERE complaint_id = ${complaintId} ORDER BY at DESC, id DESC ${limit(most)}`,
      ),
  };
}

function before(dueBefore: Date | undefined): Sql {
  return dueBefore === undefined ? sql`` : sql`AND next_due_at < ${dueBefore}`;
}
