import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addContractImport = addColumns('contract', {
  old_number: { type: type.key(40), allowNull: true },
  imported_day: { type: type.day, allowNull: true },
});
