import { addIndexes } from '../migrate/addIndexes.ts';

export const indexPlanDay = addIndexes('plan', [{ fields: ['project_id', 'day'] }]);
