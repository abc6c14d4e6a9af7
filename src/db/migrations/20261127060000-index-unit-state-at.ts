import { addIndexes } from '../migrate/addIndexes.ts';

/** Which units of a project came to be for sale within some minutes. */
export const indexUnitStateAt = addIndexes('unit', [{ fields: ['project_id', 'state', 'state_at'] }]);
