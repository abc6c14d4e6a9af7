import { reach, type Role } from '../../domain/permissions.ts';

/** Whether a role may know which company filed whom: who leads the project, and who receives the visitors. Others know their own. */
export function seesAllFilings(role: Role): boolean {
  return role === 'desk' || (reach(role) !== 'own' && reach(role) !== 'none');
}
