import { addIndexes } from '../migrate/addIndexes.ts';

export const indexComplaintPlace = addIndexes('complaint', [{ fields: ['project_id', 'place', 'at'] }]);
