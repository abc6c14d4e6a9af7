import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createOperationChange = createTable('operation_change', {
  operation_id: { type: type.id, primaryKey: true },
  seq: { type: type.integer, primaryKey: true },
  kind: { type: type.code(30), allowNull: false },
  record_id: { type: type.id, allowNull: false },
  before_sealed: { type: type.sealed, allowNull: true },
  after_sealed: { type: type.sealed, allowNull: true },
});
