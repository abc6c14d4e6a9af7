import type { Moment } from '../command.ts';
import type { Ids } from '../ports/ids.ts';
import type { Draft } from '../ports/draft.ts';
import type { Session } from '../ports/session.ts';

/** What is kept for later, and for how long. */
export interface Kept
  extends Pick<Draft, 'command'>, Partial<Pick<Draft, 'values' | 'hidden' | 'start' | 'errors'>> {
  readonly minutes: number;
  /** Where it must be found again by something else. */
  readonly id?: string;
}

/** Keeps values for whoever speaks, until he comes back to them; resolves to the draft's id. */
export async function keepDraft(
  { ids }: { readonly ids: Ids },
  session: Session,
  { actor, speaker, m, place, now }: Moment,
  { minutes, id = ids.token(), ...kept }: Kept,
): Promise<string> {
  await session.putDraft({
    values: {},
    hidden: {},
    start: {},
    errors: {},
    ...kept,
    id,
    memberId: actor.member.id,
    locale: m.locale,
    speaker,
    place,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
    usedAt: null,
  });
  return id;
}
