import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addPlanVerifies = addColumns('plan', {
  verifies: { type: type.flag, allowNull: false, defaultValue: 0 },
});
