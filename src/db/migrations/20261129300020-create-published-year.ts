import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPublishedYear = createTable(
  'published_year',
  {
    id: { type: type.id, primaryKey: true },
    year: { type: type.integer, allowNull: false },
    by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['year'], unique: true }],
);
