import type { Scope } from '../../domain/actor.ts';
import type { Complaint, ComplaintCategory } from '../../domain/complaints/complaint.ts';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';
import type { ComplaintPause } from '../../domain/complaints/complaintPause.ts';

/** Whom or what a complaint is about; what is null does not count. */
export interface ComplaintSubject {
  readonly customerId: string | null;
  readonly projectId: string;
  /** Of the complaint (Complaint.place). */
  readonly place: string | null;
  readonly phone: string | null;
}

/** A stretch of a list. */
export interface Stretch {
  readonly skip: number;
  readonly limit: number;
}

/** What is read of complaints. */
export interface ComplaintRepos {
  readonly complaints: {
    byId(id: string): Promise<Complaint | undefined>;
    byRef(ref: number): Promise<Complaint | undefined>;
    /** Whether somebody sees it whose reach this is. */
    within(id: string, scope: Scope, memberId: string): Promise<boolean>;
    /** Those not settled within a reach (and those that the member took or answers for), what falls due first first. `dueBefore`: only what falls due before. */
    open(
      reader: { readonly scope: Scope; readonly memberId: string },
      stretch: Stretch,
      dueBefore?: Date,
    ): Promise<Complaint[]>;
    /** How many these are. */
    openCount(
      reader: { readonly scope: Scope; readonly memberId: string },
      dueBefore?: Date,
    ): Promise<number>;
    /** Those not settled that a member answers for, what falls due first first. */
    ownedBy(memberId: string, stretch: Stretch): Promise<Complaint[]>;
    ownedCount(memberId: string): Promise<number>;
    /** How many are not settled, by who answers for them, of these members in a project. */
    openByOwner(projectId: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
    /** A customer's, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Complaint[]>;
    /** Of the same customer, unit or phone and the same category, newest first. */
    alike(of: ComplaintSubject, category: ComplaintCategory | null, limit: number): Promise<Complaint[]>;
    /** Those that were linked to it, oldest first. */
    duplicatesOf(id: string, limit: number): Promise<Complaint[]>;
    /** Ids of those of which something is to be said by now, what is due longest first. */
    alarmsDue(now: Date, limit: number): Promise<string[]>;
    /** In their order. */
    pauses(complaintId: string): Promise<ComplaintPause[]>;
    /** Newest first. */
    notes(complaintId: string, limit: number): Promise<ComplaintNote[]>;
  };
}
