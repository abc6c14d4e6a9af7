import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Change } from '../../domain/records.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import type { Operation } from '../ports/operation.ts';
import { textCard } from '../replies.ts';
import { complaintRef } from './complaintRef.ts';
import { settleComplaint } from './settleComplaint.ts';
import { tellOneOfComplaint } from './tellOneOfComplaint.ts';

type Undone = 'given' | 'settled' | 'reopened' | 'linked';

/**
 * What an undo means for who was told of a complaint: that it was taken, handed on, settled, opened again or linked is no longer so. Who
 * answers for it once more is given it anew, with what he can do; of others only its cards and those who were told change.
 */
export async function settleUndoneComplaints(
  context: Doing,
  { id, command }: Pick<Operation, 'id' | 'command'>,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'complaint' || change.after === null || !command.startsWith('complaint.')) {
      continue;
    }
    const { before, after } = change;
    const what = before === null ? undefined : undoneOf(before, after);
    if (before === null) {
      settleComplaint(context, after, ({ complaint }) => complaint.takenBack(complaintRef(after)));
    } else if (what !== undefined) {
      await tellUndone(context, id, what, before, after);
    }
  }
}

function undoneOf(before: Complaint, after: Complaint): Undone | undefined {
  if (before.reopened < after.reopened) {
    return 'reopened';
  }
  if (before.ownerId !== after.ownerId) {
    return 'given';
  }
  if (before.resolvedAt === null && after.resolvedAt !== null) {
    return 'settled';
  }
  return before.state !== after.state && after.state === 'duplicate' ? 'linked' : undefined;
}

async function tellUndone(
  context: Doing,
  operationId: string,
  what: Undone,
  before: Complaint,
  after: Complaint,
): Promise<void> {
  const { repos, actor, work, now } = context;
  const complaint = await repos.complaints.byId(before.id);
  if (complaint === undefined) {
    return;
  }
  const owner = complaint.ownerId === null ? undefined : await repos.members.byId(complaint.ownerId);
  const sentence = (m: Messages): string =>
    m.complaint.undone[what](complaintRef(complaint), owner?.name ?? m.complaint.nobody);
  if (what === 'given' || what === 'reopened') {
    const { id, version } = complaint;
    settleComplaint(context, { id, version, ownerId: after.ownerId }, sentence);
  }
  for (const member of await toldOf(repos, what, before, after)) {
    if (member.id === actor.member.id) {
      continue;
    }
    if (member.id === owner?.id && (complaint.state === 'open' || complaint.state === 'paused')) {
      await tellOneOfComplaint(context, complaint, member, sentence);
    } else {
      work.notify({
        dedupKey: `complaint.undone:${operationId}:${complaint.id}:${member.id}`,
        target: { kind: 'member', memberId: member.id },
        subject: { kind: 'none' },
        card: textCard(sentence(messages(member.locale))),
        notBefore: now,
      });
    }
  }
}

/** Who answers for it and who did; of a result also who took it: he may be about to answer the customer, as whose customer it is. */
async function toldOf(
  repos: Doing['repos'],
  what: Undone,
  before: Complaint,
  after: Complaint,
): Promise<readonly Member[]> {
  const { customerId, takenById } = before;
  const customer = customerId === null ? undefined : await repos.customers.byId(customerId);
  const ids = [
    before.ownerId,
    after.ownerId,
    what === 'settled' ? takenById : null,
    what === 'linked' ? null : (customer?.ownerId ?? null),
  ];
  const members: Member[] = [];
  for (const id of new Set(ids)) {
    const member = id === null ? undefined : await repos.members.byId(id);
    if (member?.active === true) {
      members.push(member);
    }
  }
  return members;
}
