import { may, type Role } from '../permissions.ts';

/** Whether one role has at least the right of another to decide approvals: the same role, or a director for whoever sells. */
export function standsIn(role: Role, instead: Role): boolean {
  return (
    may(role, 'approval:decide') &&
    (role === instead || (role === 'director' && instead !== 'admin' && may(instead, 'approval:decide')))
  );
}
