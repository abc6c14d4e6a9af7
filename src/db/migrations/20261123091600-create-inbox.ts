import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createInbox = createTable('inbox', {
  platform: { type: type.code(10), primaryKey: true },
  delivery_id: { type: type.key(190), primaryKey: true },
  received_at: { type: type.instant, allowNull: false },
  answer: { type: type.sealed, allowNull: true },
});
