import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createContractScan = createTable(
  'contract_scan',
  {
    id: { type: type.id, primaryKey: true },
    contract_id: { type: type.id, allowNull: false },
    file_ids: { type: type.json, allowNull: true },
    sent_by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    decided_by_id: { type: type.id, allowNull: true },
    decided_at: { type: type.instant, allowNull: true },
    reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['contract_id', 'at'] }],
);
