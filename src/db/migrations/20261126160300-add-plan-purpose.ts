import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addPlanPurpose = addColumns('plan', {
  purpose: { type: type.code(10), allowNull: false, defaultValue: 'contact' },
  prepare_at: { type: type.instant, allowNull: true },
});
