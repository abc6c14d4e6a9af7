import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createApprovalVote = createTable(
  'approval_vote',
  {
    id: { type: type.id, primaryKey: true },
    approval_id: { type: type.id, allowNull: false },
    round: { type: type.integer, allowNull: false },
    step: { type: type.integer, allowNull: false },
    part: { type: type.integer, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    for_id: { type: type.id, allowNull: true },
    verdict: { type: type.code(12), allowNull: false },
    note: { type: type.sealed, allowNull: true },
    at: { type: type.instant, allowNull: false },
    platform: { type: type.code(12), allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['approval_id', 'round', 'step', 'part'], unique: true }],
);
