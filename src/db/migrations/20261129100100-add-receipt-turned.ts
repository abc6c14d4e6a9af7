import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addReceiptTurned = addColumns('receipt', {
  turned_day: { type: type.day, allowNull: true },
});
