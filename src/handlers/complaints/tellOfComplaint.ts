import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { reachesCustomer } from './reachesCustomer.ts';
import type { ComplaintScene } from './complaintScene.ts';
import { tellOneOfComplaint } from './tellOneOfComplaint.ts';

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
    await tellOneOfComplaint(context, complaint, member, heading);
  }
  const named = customer !== undefined && reachesCustomer(actor, customer);
  return told.filter(({ id }) => named || id === owner?.id).map(({ name }) => name);
}
