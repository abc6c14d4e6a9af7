import { addIndexes } from '../migrate/addIndexes.ts';

export const indexDraft = addIndexes('draft', [{ fields: ['expires_at'] }]);
