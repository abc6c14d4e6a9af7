import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Hold } from '../../domain/hold.ts';
import { reach } from '../../domain/permissions.ts';

/** Whether somebody leads the holder: his manager, or a director. */
export function leadsHold(actor: Actor, hold: Hold): boolean {
  const { memberId: ownerId, teamId, projectId } = hold;
  return reach(actor.member.role) !== 'own' && within(scopeOf(actor), { ownerId, teamId, projectId });
}
