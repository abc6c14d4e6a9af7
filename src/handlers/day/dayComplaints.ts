import { complaintScope } from '../../domain/complaints/complaintScope.ts';
import { may } from '../../domain/permissions.ts';
import type { Block } from '../chat/card.ts';
import { complaintRows } from '../complaints/complaintRows.ts';
import type { Reading } from '../doing.ts';

const MOST_SHOWN = 10;

/** Complaints within reach that are not settled, by the time that is left. */
export async function dayComplaints(at: Reading): Promise<Block[]> {
  const { repos, actor, now, m } = at;
  if (!may(actor.member.role, 'complaint:read')) {
    return [];
  }
  const reader = { scope: complaintScope(actor), memberId: actor.member.id };
  const total = await repos.complaints.openCount(reader);
  if (total === 0) {
    return [];
  }
  const overdue = await repos.complaints.openCount(reader, now);
  const open = await repos.complaints.open(reader, { skip: 0, limit: MOST_SHOWN });
  return [{ kind: 'text', text: m.complaint.dayHeading(total, overdue) }, await complaintRows(at, open)];
}
