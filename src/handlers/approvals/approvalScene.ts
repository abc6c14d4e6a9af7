import type { Approval } from '../../domain/approval.ts';
import type { Member, Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Repos } from '../ports/repos.ts';

/** What an approval is about, for whoever speaks of it. */
export interface ApprovalScene {
  readonly applicant: Member;
  readonly project: Project;
  readonly customer: Customer | undefined;
  /** C12 王先生; undefined where it is about no customer. */
  readonly label: string | undefined;
  readonly unit: Unit | undefined;
  /** IANA zone of the project. */
  readonly zone: string;
}

/** Throws where a record that it names is missing: a fault, for nothing of an approval is ever removed. */
export async function approvalScene(repos: Repos, approval: Approval): Promise<ApprovalScene> {
  const { applicantId, projectId, customerId, unitId } = approval;
  const applicant = await repos.members.byId(applicantId);
  const project = await repos.company.project(projectId);
  if (applicant === undefined || project === undefined) {
    throw new Error(`${approval.id} has no applicant or no project`);
  }
  const customer = customerId === null ? undefined : await repos.customers.byId(customerId);
  return {
    applicant,
    project,
    customer,
    label: customer === undefined ? undefined : customerLabel(customer, undefined),
    unit: unitId === null ? undefined : await repos.units.byId(unitId),
    zone: project.zone,
  };
}
