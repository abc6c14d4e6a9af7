import type { Customer, CustomerLevel } from '../customer.ts';

/** Somebody who may take over customers. */
export interface Recipient {
  readonly memberId: string;
  /** Customers in play that he has already. */
  readonly has: number;
  /** The projects on which he works. */
  readonly projectIds: readonly string[];
}

export type LevelKey = CustomerLevel | 'none';

/** Who gets the customers of a level; where a level is not named they are spread. */
export type GivenTo = Readonly<Partial<Record<LevelKey, string>>>;

type Given = Pick<Customer, 'id' | 'ref' | 'level' | 'projectId'>;

/**
 * Who takes over each customer (customer id to member id): whoever is named for the level, otherwise so that everybody gets as
 * many of each level, and whoever has fewest comes first. Nobody gets a customer of a project on which he does not work: those
 * for whom there is nobody are left out. The same input in any order gives the same.
 */
export function spreadFairly(
  customers: readonly Given[],
  recipients: readonly Recipient[],
  givenTo: GivenTo = {},
): ReadonlyMap<string, string> {
  const got = new Map<string, number>();
  const ofLevel = new Map<string, number>();
  const taken = (memberId: string): number => got.get(memberId) ?? 0;
  const result = new Map<string, string>();
  for (const { id, level, projectId } of [...customers].sort((a, b) => a.ref - b.ref)) {
    const key = level ?? 'none';
    const named = givenTo[key];
    const count = ({ memberId }: Recipient): number => ofLevel.get(`${key} ${memberId}`) ?? 0;
    const [next] = recipients
      .filter(
        ({ memberId, projectIds }) =>
          projectIds.includes(projectId) && (named === undefined || named === memberId),
      )
      .sort(
        (a, b) =>
          count(a) - count(b) ||
          a.has + taken(a.memberId) - (b.has + taken(b.memberId)) ||
          (a.memberId < b.memberId ? -1 : 1),
      );
    if (next !== undefined) {
      result.set(id, next.memberId);
      got.set(next.memberId, taken(next.memberId) + 1);
      ofLevel.set(`${key} ${next.memberId}`, count(next) + 1);
    }
  }
  return result;
}
