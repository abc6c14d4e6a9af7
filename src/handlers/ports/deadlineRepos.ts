import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';

/** A stretch of a project's deadlines: those from `since` on, behind the one with this instant and id. */
export interface DeadlineStretch {
  readonly projectId: string;
  readonly since: Date;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** What a change of the calendar is looked for in: records by their deadline, the earliest first. */
export interface DeadlineRepos {
  readonly deadlines: {
    /** Standing contracts without a scan. */
    scans(stretch: DeadlineStretch): Promise<Contract[]>;
    customers(stretch: DeadlineStretch): Promise<Customer[]>;
    units(stretch: DeadlineStretch): Promise<Unit[]>;
    /** Those not settled, by when they are to be settled. */
    complaints(stretch: DeadlineStretch): Promise<Complaint[]>;
  };
}
