import { REPORT_FIGURES, type ReportFigure, type Tally } from './report.ts';
import type { RollupRow } from './rollupRow.ts';

/** A figure as it was published. */
export interface PublishedFigure extends Tally {
  readonly memberId: string;
  readonly figure: string;
}

/** A figure that is no longer what was published. */
export interface Restatement {
  readonly figure: ReportFigure;
  readonly before: Tally;
  readonly after: Tally;
  /** Whose figures changed. */
  readonly people: readonly { readonly memberId: string; readonly before: Tally; readonly after: Tally }[];
}

/** What a later count says differently from what was published for the same days. */
export function restatements(
  published: readonly PublishedFigure[],
  counted: readonly RollupRow[],
): Restatement[] {
  return REPORT_FIGURES.flatMap(({ key }) => {
    const members = new Set(
      [...published, ...counted].filter(({ figure }) => figure === key).map(({ memberId }) => memberId),
    );
    const people = [...members].sort().flatMap((memberId) => {
      const before = tally(published, key, memberId);
      const after = tally(counted, key, memberId);
      return before.n === after.n && before.d === after.d ? [] : [{ memberId, before, after }];
    });
    return people.length === 0
      ? []
      : [{ figure: key, before: tally(published, key), after: tally(counted, key), people }];
  });
}

function tally(rows: readonly PublishedFigure[], figure: string, memberId?: string): Tally {
  const own = rows.filter(
    (row) => row.figure === figure && (memberId === undefined || row.memberId === memberId),
  );
  return {
    n: own.reduce((all, { n }) => all + n, 0),
    d: own.reduce((all, { d }) => all + d, 0),
  };
}
