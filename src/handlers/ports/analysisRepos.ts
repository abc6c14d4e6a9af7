import type { AgeBand } from '../../domain/complaints/ageBand.ts';
import type { AnalysisBy } from '../../domain/complaints/analysisBy.ts';
import type { Measure, MeasureAim } from '../../domain/measures/measure.ts';

/** Complaints taken within a time, from inclusive, to exclusive; of these projects, or (undefined) of all. */
export interface ComplaintSpan {
  readonly projectIds: readonly string[] | undefined;
  readonly from: Date;
  readonly to: Date;
}

/** How many complaints of one age wait for one person (null: for nobody). */
export interface OpenCount {
  readonly ownerId: string | null;
  readonly band: AgeBand;
  readonly n: number;
  readonly overdue: number;
}

/** Over so many values: the middle one (of two the mean), and the one that nine in ten do not exceed (nearest rank). Working minutes. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

export interface ComplaintGroup {
  /** An id, a code or words of people by what was asked; of a month its number in `months`. Null where nothing was set. */
  readonly key: string | null;
  readonly n: number;
  /** Not settled yet. */
  readonly open: number;
  readonly repeated: number;
  readonly first: Spread | null;
  readonly final: Spread | null;
}

/** What complaints say together, and what is done against them: counted by the database, never read one by one. */
export interface AnalysisRepos {
  readonly complaintCounts: {
    /** Those of a project that are not settled. `bands`: since when each of the first three ages is. */
    open(projectId: string, bands: readonly [Date, Date, Date], now: Date): Promise<OpenCount[]>;
    /** How many of a project were taken, and settled, within a time; how many not settled fall due within another. */
    moved(
      projectId: string,
      within: { readonly from: Date; readonly to: Date },
      due: { readonly from: Date; readonly to: Date },
    ): Promise<{ readonly taken: number; readonly resolved: number; readonly due: number }>;
    /** Those of a project that were settled since an instant, by the kind of their cause, the most first. */
    causes(
      projectId: string,
      since: Date,
    ): Promise<readonly { readonly key: string | null; readonly n: number }[]>;
    /** Without those that were linked to another. The most first; months in their order. `months`: the first instants of each. */
    groups(
      span: ComplaintSpan,
      by: AnalysisBy | 'all',
      limit: number,
      months?: readonly Date[],
    ): Promise<ComplaintGroup[]>;
    /** How many that a measure is against were taken within a time. */
    aimedAt(aim: MeasureAim, within: { readonly from: Date; readonly to: Date }): Promise<number>;
    /** How many of a project were taken within a time and have no cause yet. */
    undecided(projectId: string, within: { readonly from: Date; readonly to: Date }): Promise<number>;
    /** How many clocks of a project (of a team) run that fall due within a time, by whom they wait for. */
    toCome(
      of: { readonly projectId: string; readonly teamId?: string; readonly memberIds?: readonly string[] },
      within: { readonly from: Date; readonly to: Date },
    ): Promise<{ readonly first: number; readonly final: number }>;
  };
  readonly measures: {
    byId(id: string): Promise<Measure | undefined>;
    byRef(ref: number): Promise<Measure | undefined>;
    /** Open ones of these projects (undefined: of all), the first due first. */
    open(projectIds: readonly string[] | undefined, limit: number): Promise<Measure[]>;
    /** Those that were done, the last done first. */
    done(projectIds: readonly string[] | undefined, limit: number): Promise<Measure[]>;
    /** Open ones of a member, the first due first. */
    ownedBy(memberId: string, limit: number): Promise<Measure[]>;
  };
}
