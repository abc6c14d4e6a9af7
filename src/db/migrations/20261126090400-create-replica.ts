import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createReplica = createTable('replica', {
  id: { type: type.id, primaryKey: true },
  name: { type: type.name(190), allowNull: false },
  seen_at: { type: type.bigInteger, allowNull: false },
  ended: { type: type.flag, allowNull: false },
});
