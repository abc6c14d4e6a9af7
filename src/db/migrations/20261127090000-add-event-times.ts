import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addEventTimes = addColumns('sales_event', {
  eve_at: { type: type.instant, allowNull: true },
  result_at: { type: type.instant, allowNull: true },
});
