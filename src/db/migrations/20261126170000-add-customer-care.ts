import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addCustomerCare = addColumns('customer', {
  lost_cause: { type: type.name(40), allowNull: true },
  lost_from: { type: type.code(12), allowNull: true },
  verified_at: { type: type.instant, allowNull: true },
  checked_at: { type: type.instant, allowNull: true },
  merged_into_id: { type: type.id, allowNull: true },
});
