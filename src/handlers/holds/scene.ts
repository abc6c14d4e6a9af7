import type { Member, Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Repos } from '../ports/repos.ts';

/** What a hold or a place on a waiting list is about, for whoever speaks of it. */
export interface Scene {
  readonly unit: Unit;
  readonly customer: Customer;
  /** C12 王先生 */
  readonly label: string;
  readonly member: Member;
  /** IANA zone of the project. */
  readonly zone: string;
}

/** A record of a unit and a customer: a hold, a subscription, a contract. */
export interface SceneOf {
  readonly id: string;
  readonly unitId: string;
  readonly customerId: string;
  readonly memberId: string;
  readonly projectId: string;
}

/** Throws where a record that it needs is missing: a fault, for nothing of a hold is ever removed. */
export async function sceneOf(repos: Repos, of: SceneOf): Promise<Scene> {
  const unit = await repos.units.byId(of.unitId);
  const customer = await repos.customers.byId(of.customerId);
  const member = await repos.members.byId(of.memberId);
  const project: Project | undefined = await repos.company.project(of.projectId);
  if (unit === undefined || customer === undefined || member === undefined || project === undefined) {
    throw new Error(`${of.id} has no unit, no customer, no member or no project`);
  }
  return { unit, customer, label: customerLabel(customer, undefined), member, zone: project.zone };
}
