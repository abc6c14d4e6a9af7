import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene } from './complaintScene.ts';

/** Tells one person of a complaint, with what he can do. `heading`: in his language; else that he answers for it, or that it is his customer’s. */
export async function tellOneOfComplaint(
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
