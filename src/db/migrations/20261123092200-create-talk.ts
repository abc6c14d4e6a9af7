import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createTalk = createTable('talk', {
  member_id: { type: type.id, primaryKey: true },
  customer_id: { type: type.id, allowNull: false },
  at: { type: type.instant, allowNull: false },
});
