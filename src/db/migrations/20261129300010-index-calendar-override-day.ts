import { addIndexes } from '../migrate/addIndexes.ts';

export const indexCalendarOverrideDay = addIndexes('calendar_override', [
  { fields: ['day_key'], unique: true },
]);
