import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Block } from '../chat/card.ts';
import type { Doing } from '../doing.ts';
import type { ComplaintScene } from './complaintScene.ts';

/** What asks the customer how satisfied he is with what came of his complaint: words to be sent on. */
export async function askAboutComplaint(
  { m }: Doing,
  complaint: Complaint,
  scene: ComplaintScene,
): Promise<Block[]> {
  void complaint;
  void scene;
  return await Promise.resolve([{ kind: 'text', text: m.complaint.askSatisfied }]);
}
