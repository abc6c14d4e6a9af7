import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createActiveDeal = createTable('active_deal', {
  id: { type: type.id, primaryKey: true },
  subscription_id: { type: type.id, allowNull: false },
  version: { type: type.integer, allowNull: false },
});
