import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addOperationBatch = addColumns('operation', {
  batch: { type: type.id, allowNull: true },
});
