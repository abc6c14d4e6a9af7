import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createMadePaper = createTable(
  'made_paper',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(16), allowNull: false },
    subscription_id: { type: type.id, allowNull: false },
    template_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    file_id: { type: type.code(64), allowNull: false },
    files_gone_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['files_gone_at', 'at'] }],
);
