import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addCustomerPool = addColumns('customer', {
  pool_at: { type: type.instant, allowNull: true },
  pool_warned: { type: type.code(8), allowNull: true },
  pool_from: { type: type.instant, allowNull: true },
});
