import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { reachesCustomer } from './reachesCustomer.ts';
import { complaintScene, type ComplaintScene } from './complaintScene.ts';

/**
 * Whoever answers for a complaint is told with what he can do, and whose customer it is. Each card is for its own reader. `heading`: in the
 * reader's language. Returns the names of who was told; whose customer it is
 * only for whom that customer is in reach.
 */
export async function tellOfComplaint(
  context: Doing,
  complaint: Complaint,
  { owner, customer }: Pick<ComplaintScene, 'owner' | 'customer'>,
  heading?: (m: Messages, ref: string) => string,
): Promise<string[]> {
  const { repos, actor } = context;
  const consultant = customer === undefined ? undefined : await repos.members.byId(customer.ownerId);
  const told = [owner, consultant].filter(
    (member, index, all): member is Member =>
      member?.active === true &&
      member.id !== actor.member.id &&
      all.findIndex((other) => other?.id === member.id) === index,
  );
  for (const member of told) {
    await tellOne(context, complaint, member, heading);
  }
  const named = customer !== undefined && reachesCustomer(actor, customer);
  return told.filter(({ id }) => named || id === owner?.id).map(({ name }) => name);
}

async function tellOne(
  { repos, work, now }: Doing,
  complaint: Complaint,
  member: Member,
  heading?: (m: Messages, ref: string) => string,
): Promise<void> {
  const reader = await repos.members.actorById(member.id);
  if (reader === undefined) {
    return;
  }
  const m = messages(member.locale);
  const ref = complaintRef(complaint);
  const scene = await complaintScene(repos, complaint);
  const card = await complaintCard({ repos, now, m, actor: reader }, complaint, scene);
  const owns = complaint.ownerId === member.id;
  work.notify({
    dedupKey: `complaint:${complaint.id}:${complaint.version}:${member.id}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'complaint', complaintId: complaint.id, ref: complaint.ref, ownerId: complaint.ownerId },
    card: {
      ...card,
      heading:
        heading?.(m, ref) ??
        (owns
          ? m.complaint.notice.yours(ref, m.words.severity[complaint.severity])
          : m.complaint.notice.customers(ref)),
    },
    notBefore: now,
  });
}
