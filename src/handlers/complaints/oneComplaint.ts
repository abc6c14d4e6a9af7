import type { Complaint } from '../../domain/complaints/complaint.ts';
import { complaintScope } from '../../domain/complaints/complaintScope.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { complaintScene, type ComplaintScene } from './complaintScene.ts';

export type OneComplaint =
  | { readonly found: true; readonly complaint: Complaint; readonly scene: ComplaintScene }
  | { readonly found: false; readonly outcome: Outcome };

/** The complaint with a number. What the speaker may not see is answered as what is not there. */
export async function oneComplaint(at: Reading, typed: string): Promise<OneComplaint> {
  const { repos, actor, m } = at;
  const ref = refNumber(typed, 'T');
  const complaint = ref === undefined ? undefined : await repos.complaints.byRef(ref);
  return complaint !== undefined && (await sees(at, complaint))
    ? { found: true, complaint, scene: await complaintScene(repos, complaint) }
    : { found: false, outcome: refused(m.complaint.notFound(typed.trim().slice(0, 20))) };

  async function sees(
    { repos: { complaints } }: Reading,
    { id, ownerId, takenById }: Complaint,
  ): Promise<boolean> {
    const { id: me } = actor.member;
    return ownerId === me || takenById === me || (await complaints.within(id, complaintScope(actor), me));
  }
}
