import type { Reading } from '../doing.ts';

const MOST_LISTED = 5;

/** The units that a customer does not want, the newest first: A-1-1502（楼层）. */
export async function dislikeLines(
  { repos, m }: Pick<Reading, 'repos' | 'm'>,
  customerId: string,
): Promise<string[]> {
  const dislikes = await repos.dislikes.ofCustomer(customerId, MOST_LISTED);
  const units = new Map(
    (await repos.units.byIds(dislikes.map(({ unitId }) => unitId))).map((unit) => [unit.id, unit]),
  );
  return dislikes.flatMap(({ unitId, reason }) => {
    const unit = units.get(unitId);
    return unit === undefined
      ? []
      : [m.match.dislikeLine(unit.key, reason === null ? undefined : m.words.dislikeReason[reason])];
  });
}
