import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createRotaPlace = createTable(
  'rota_place',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    day: { type: type.day, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    position: { type: type.integer, allowNull: false },
    state: { type: type.code(10), allowNull: false },
    turns: { type: type.integer, allowNull: false },
    passed: { type: type.integer, allowNull: false },
    make_ups: { type: type.integer, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['project_id', 'day', 'member_id'], unique: true }],
);
