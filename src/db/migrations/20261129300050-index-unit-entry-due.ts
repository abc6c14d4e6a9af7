import { addIndexes } from '../migrate/addIndexes.ts';

export const indexUnitEntryDue = addIndexes('unit', [{ fields: ['project_id', 'entry_due_at'] }]);
