import type { Wording } from '../../domain/wording.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Reading } from '../doing.ts';

/** The names of whoever wrote or decided these. */
export async function namesOf(
  { repos }: Pick<Reading, 'repos'>,
  wordings: readonly Wording[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    wordings.flatMap(({ proposedById, approvedById }) => [proposedById, approvedById ?? '']),
  );
  const names = new Map<string, string>();
  for (const id of ids) {
    const member = id === '' ? undefined : await repos.members.byId(id);
    names.set(id, member?.name ?? '');
  }
  return names;
}

/** A version as a row: which, in which state since when, by whom. */
export function wordingRow(
  { m, now, zone }: Pick<Reading, 'm' | 'now' | 'zone'>,
  { number, state, at, proposedById, approvedById }: Wording,
  names: ReadonlyMap<string, string>,
): string[] {
  const name = (id: string | null): string => {
    const known = id === null ? undefined : names.get(id);
    return known === undefined || known === '' ? m.common.none : known;
  };
  return [
    m.wording.version(number),
    m.wording.states[state],
    dateTime(at, zone, now, m),
    name(proposedById),
    name(approvedById),
  ];
}
