import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addPhoneLabel = addColumns('customer_phone', {
  label: { type: type.sealed, allowNull: true },
});
