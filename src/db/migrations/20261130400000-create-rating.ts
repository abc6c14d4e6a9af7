import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createRating = createTable(
  'rating',
  {
    id: { type: type.id, primaryKey: true },
    about: { type: type.code(10), allowNull: false },
    about_id: { type: type.id, allowNull: false },
    round: { type: type.integer, allowNull: false },
    at: { type: type.instant, allowNull: false },
    customer_id: { type: type.id, allowNull: true },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    member_id: { type: type.id, allowNull: false },
    asked_by_id: { type: type.id, allowNull: false },
    asked_at: { type: type.instant, allowNull: false },
    expires_at: { type: type.instant, allowNull: true },
    token_hash: { type: type.code(64), allowNull: true },
    locale: { type: type.code(8), allowNull: false },
    stars: { type: type.integer, allowNull: true },
    comment: { type: type.sealed, allowNull: true },
    answered_at: { type: type.instant, allowNull: true },
    answered_day: { type: type.day, allowNull: true },
    how: { type: type.code(8), allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['about_id', 'about', 'round'], unique: true },
    { fields: ['token_hash'], unique: true },
    { fields: ['customer_id', 'asked_at'] },
    { fields: ['project_id', 'answered_at', 'asked_at'] },
  ],
);
