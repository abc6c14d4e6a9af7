import { addIndexes } from '../migrate/addIndexes.ts';

export const indexOperationBatch = addIndexes('operation', [{ fields: ['batch'] }]);
