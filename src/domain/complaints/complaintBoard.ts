import { AGE_BANDS, type AgeBand } from './ageBand.ts';

/** People shown one by one; the others are added up. */
const MOST_OWNERS = 8;

export interface WaitingCount {
  readonly ownerId: string | null;
  readonly band: AgeBand;
  readonly n: number;
  readonly overdue: number;
}

export interface BoardOwner {
  /** Null: nobody answers for them. */
  readonly ownerId: string | null;
  readonly n: number;
  readonly overdue: number;
  /** In the order of AGE_BANDS. */
  readonly byAge: readonly number[];
}

/** How a project's complaints stand one morning (R3.4.2). */
export interface ComplaintBoard {
  readonly n: number;
  readonly overdue: number;
  /** In the order of AGE_BANDS. */
  readonly byAge: readonly number[];
  /** Most overdue first, then most. */
  readonly owners: readonly BoardOwner[];
  /** Of those whom the list leaves out; null where it leaves out nobody. */
  readonly others: (Omit<BoardOwner, 'ownerId'> & { readonly people: number }) | null;
}

/** Adds up what waits by who answers for it and how long it has lain. */
export function complaintBoard(counts: readonly WaitingCount[]): ComplaintBoard {
  const owners = [...new Set(counts.map(({ ownerId }) => ownerId))]
    .map((ownerId): BoardOwner => ({ ownerId, ...summed(counts.filter((one) => one.ownerId === ownerId)) }))
    .sort((a, b) => b.overdue - a.overdue || b.n - a.n || ((a.ownerId ?? '') < (b.ownerId ?? '') ? -1 : 1));
  const left = owners.slice(MOST_OWNERS).map(({ ownerId }) => ownerId);
  return {
    ...summed(counts),
    owners: owners.slice(0, MOST_OWNERS),
    others:
      left.length === 0
        ? null
        : { ...summed(counts.filter(({ ownerId }) => left.includes(ownerId))), people: left.length },
  };
}

function summed(counts: readonly WaitingCount[]): Omit<BoardOwner, 'ownerId'> {
  const total = (of: readonly WaitingCount[], what: 'n' | 'overdue'): number =>
    of.reduce((all, one) => all + one[what], 0);
  return {
    n: total(counts, 'n'),
    overdue: total(counts, 'overdue'),
    byAge: AGE_BANDS.map((band) =>
      total(
        counts.filter((one) => one.band === band),
        'n',
      ),
    ),
  };
}
