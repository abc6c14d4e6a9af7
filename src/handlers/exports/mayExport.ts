import type { ImportKind } from '../../domain/imports/importRun.ts';
import { may, type Role } from '../../domain/permissions.ts';

/** Whether a role may take out what it may see. */
export function mayExport(role: Role, kind: ImportKind): boolean {
  return may(role, 'export:run') && may(role, kind === 'customer' ? 'customer:read' : 'unit:read');
}
