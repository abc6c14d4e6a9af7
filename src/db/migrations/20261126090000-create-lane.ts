import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createLane = createTable(
  'lane',
  {
    name: { type: type.key(120), primaryKey: true },
    lease_token: { type: type.id, allowNull: true },
    lease_until: { type: type.bigInteger, allowNull: false },
    held_until: { type: type.instant, allowNull: false },
  },
  [{ fields: ['lease_token'] }],
);
