import type { Invitation } from './event.ts';
import { peopleComing } from './places.ts';

/** How an event goes, in customers; `people` counts companions too. */
export interface Funnel {
  readonly invited: number;
  /** Nobody has asked them yet. */
  readonly open: number;
  readonly yes: number;
  readonly people: number;
  readonly maybe: number;
  readonly no: number;
  readonly waiting: number;
  readonly came: number;
  /** They said that they would come, and did not. */
  readonly missed: number;
}

/** invited → yes → came, of these invitations. */
export function funnel(invitations: readonly Pick<Invitation, 'state' | 'people' | 'cameAt'>[]): Funnel {
  const inState = (state: Invitation['state']): number =>
    invitations.filter((one) => one.state === state).length;
  return {
    invited: invitations.length,
    open: inState('open'),
    yes: inState('yes'),
    people: peopleComing(invitations),
    maybe: inState('maybe'),
    no: inState('no'),
    waiting: inState('waiting'),
    came: invitations.filter(({ cameAt }) => cameAt !== null).length,
    missed: invitations.filter(({ state, cameAt }) => state === 'yes' && cameAt === null).length,
  };
}
