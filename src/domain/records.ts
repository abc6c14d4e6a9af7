import type { Assignment, Channel, Identity, Member, PolicyEntry, Project, Target, Team } from './company.ts';
import type { Customer, CustomerPhone } from './customer.ts';
import type { FollowUp, Plan } from './followUp.ts';

/** Every kind of record that a command may write. A new noun is added here first. */
export interface RecordTypes {
  customer: Customer;
  customerPhone: CustomerPhone;
  followUp: FollowUp;
  plan: Plan;
  target: Target;
  project: Project;
  team: Team;
  member: Member;
  identity: Identity;
  assignment: Assignment;
  channel: Channel;
  policyEntry: PolicyEntry;
}
export type RecordKind = keyof RecordTypes;

/** One record before and after a write; `null` before it existed, or after it was removed. */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before: RecordTypes[K] | null;
    readonly after: RecordTypes[K] | null;
  };
}[RecordKind];
