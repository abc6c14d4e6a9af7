import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addCustomerOwnership = addColumns('customer', {
  owner_since: { type: type.instant, allowNull: true },
  protected_until: { type: type.instant, allowNull: true },
  pooled_at: { type: type.instant, allowNull: true },
  spouse_id: { type: type.id, allowNull: true },
});
