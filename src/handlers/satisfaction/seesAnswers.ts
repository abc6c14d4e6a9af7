import type { Actor } from '../../domain/actor.ts';
import { may, reach } from '../../domain/permissions.ts';

/** Whether somebody reads what customers wrote, and who has not answered: who sees customers, and customer service (DOMAIN 1). */
export function seesAnswers({ member: { role } }: Actor): boolean {
  return may(role, 'customer:read') || (may(role, 'satisfaction:ask') && reach(role) === 'none');
}
