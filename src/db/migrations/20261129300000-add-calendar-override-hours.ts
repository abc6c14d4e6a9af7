import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addCalendarOverrideHours = addColumns('calendar_override', {
  shifts: { type: type.json, allowNull: true },
  day_key: { type: type.code(60), allowNull: true },
  version: { type: type.integer, allowNull: false, defaultValue: 1 },
});
