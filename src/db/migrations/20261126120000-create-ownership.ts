import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createOwnership = createTable('ownership', {
  name: { type: type.key(120), primaryKey: true },
  token: { type: type.code(64), allowNull: false },
  lease_until: { type: type.bigInteger, allowNull: false },
});
