import type { Complaint } from '../../domain/complaints/complaint.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene, type ComplaintScene } from './complaintScene.ts';
import { noteOn } from './noteOn.ts';

const MOST = 50;

/**
 * What was settled settles those that were linked to it, too; whoever took each of them, and whose customers these are, hears the result, so
 * that every one who complained is answered.
 */
export async function endDuplicates(
  context: Doing,
  original: Complaint,
  scene: ComplaintScene,
): Promise<void> {
  const { repos, now } = context;
  await tellResult(context, original, original, scene);
  for (const duplicate of await repos.complaints.duplicatesOf(original.id, MOST)) {
    const after = await changeComplaint(context, duplicate, {
      resolvedAt: now,
      resolvedById: original.resolvedById,
      result: original.result,
    });
    await noteOn(context, duplicate, 'resolved', original.result);
    await tellResult(context, after, original, await complaintScene(repos, after));
  }
}

async function tellResult(
  { repos, work, now, actor }: Doing,
  complaint: Complaint,
  original: Complaint,
  { customer, taker }: ComplaintScene,
): Promise<void> {
  const consultant = customer === undefined ? undefined : await repos.members.byId(customer.ownerId);
  const told = new Map(
    [taker, consultant].flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])),
  );
  for (const member of told.values()) {
    if (member.active && member.id !== actor.member.id) {
      const m = messages(member.locale);
      const ref = complaintRef(complaint);
      work.notify({
        dedupKey: `complaintResult:${complaint.id}:${original.version}:${member.id}`,
        target: { kind: 'member', memberId: member.id },
        subject: { kind: 'none' },
        card: {
          heading: m.complaint.notice.settled(ref),
          blocks: [
            {
              kind: 'facts',
              items: [
                { label: m.complaint.labels.text, value: complaint.text },
                { label: m.complaint.labels.result, value: original.result ?? '' },
              ],
            },
            { kind: 'text', text: m.complaint.tellCustomer },
          ],
        },
        notBefore: now,
      });
    }
  }
}
