import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function approvals(reader: Reader): Repos['approvals'] {
  const { approval, approvalVote, delegation } = codecs;
  return {
    byId: async (id) => await record(reader, approval, sql`WHERE id = ${id}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, approval, sql`WHERE ref = ${ref}`) : undefined),
    open: async (key) => await record(reader, approval, sql`WHERE open_key = ${key}`),
    pending: async (projectIds, count) => {
      if (projectIds?.length === 0) {
        return [];
      }
      const within = projectIds === undefined ? sql`` : sql`AND project_id IN ${list(projectIds)}`;
      return await records(
        reader,
        approval,
        sql`WHERE state = 'pending' ${within} ORDER BY at, ref ${limit(count)}`,
      );
    },
    pendingOfUnit: async (unitId) =>
      await records(reader, approval, sql`WHERE state = 'pending' AND unit_id = ${unitId} ORDER BY at, ref`),
    ofCustomer: async (customerId, count) =>
      await records(
        reader,
        approval,
        sql`WHERE customer_id = ${customerId} ORDER BY at DESC, ref DESC ${limit(count)}`,
      ),
    ofApplicant: async (applicantId, count) =>
      await records(
        reader,
        approval,
        sql`WHERE applicant_id = ${applicantId} ORDER BY at DESC, ref DESC ${limit(count)}`,
      ),
    votes: async (approvalId) =>
      await records(
        reader,
        approvalVote,
        sql`WHERE approval_id = ${approvalId} ORDER BY round, step, at, part`,
      ),
    delegation: async (memberId) => await record(reader, delegation, sql`WHERE id = ${memberId}`),
    delegationsTo: async (memberId, now) =>
      await records(
        reader,
        delegation,
        sql`WHERE to_id = ${memberId} AND from_at <= ${now} AND until_at > ${now} ORDER BY id`,
      ),
  };
}
