import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { buildingRef } from './buildingRef.ts';
import { buildingsMeant } from './buildingsMeant.ts';

const MOST_NAMED = 12;

/** There is no such building for this speaker: which there are. */
export async function unknownBuilding(
  at: Pick<Reading, 'repos' | 'actor' | 'm'>,
  typed: string,
): Promise<Outcome> {
  const { m } = at;
  const all = (await buildingsMeant(at, undefined)).slice(0, MOST_NAMED);
  return refused(
    all.length === 0
      ? m.grid.noBuildings
      : m.grid.unknown(
          typed,
          all.map(({ project, building }) => buildingRef(project, building)),
        ),
  );
}
