import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addReceiptReference = addColumns('receipt', {
  reference: { type: type.key(60), allowNull: true },
});
