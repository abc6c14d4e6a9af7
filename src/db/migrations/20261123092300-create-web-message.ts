import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createWebMessage = createTable(
  'web_message',
  {
    id: { type: type.key(100), primaryKey: true },
    seq: { type: type.bigInteger, allowNull: false },
    position: { type: type.bigInteger, allowNull: false },
    conversation: { type: type.key(100), allowNull: false },
    sender: { type: type.key(100), allowNull: false },
    at: { type: type.instant, allowNull: false },
    body: { type: type.sealed, allowNull: false },
    readers: { type: type.name(500), allowNull: true },
  },
  [{ fields: ['conversation', 'seq'] }],
);
