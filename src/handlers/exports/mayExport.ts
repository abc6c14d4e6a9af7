import type { ImportKind } from '../../domain/imports/importRun.ts';
import { may, type Permission, type Role } from '../../domain/permissions.ts';

const NEEDS: Readonly<Record<ImportKind, Permission>> = {
  customer: 'customer:read',
  unit: 'unit:read',
  contract: 'deal:read',
  receipt: 'deal:read',
};

/** Whether a role may take out what it may see. */
export function mayExport(role: Role, kind: ImportKind): boolean {
  return may(role, 'export:run') && may(role, NEEDS[kind]);
}
