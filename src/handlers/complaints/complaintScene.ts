import type { Member, Project } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../ports/repos.ts';

/** What a complaint is read with. */
export interface ComplaintScene {
  readonly project: Project;
  readonly customer: Customer | undefined;
  readonly owner: Member | undefined;
  readonly taker: Member | undefined;
}

/** Throws where its project is gone. */
export async function complaintScene(
  repos: Pick<Repos, 'company' | 'customers' | 'members'>,
  complaint: Complaint,
): Promise<ComplaintScene> {
  const { projectId, customerId, ownerId, takenById } = complaint;
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`the project of complaint ${complaint.id} is gone`);
  }
  return {
    project,
    customer: customerId === null ? undefined : await repos.customers.byId(customerId),
    owner: ownerId === null ? undefined : await repos.members.byId(ownerId),
    taker: await repos.members.byId(takenById),
  };
}
