import { addIndexes } from '../migrate/addIndexes.ts';

export const indexComplaintResolved = addIndexes('complaint', [{ fields: ['project_id', 'resolved_at'] }]);
