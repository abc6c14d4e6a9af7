import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPlatformNote = createTable('platform_note', {
  kind: { type: type.code(20), primaryKey: true },
  name: { type: type.key(190), primaryKey: true },
  body: { type: type.sealed, allowNull: false },
  kept_until: { type: type.instant, allowNull: false },
});
