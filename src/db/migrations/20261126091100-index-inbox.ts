import { addIndexes } from '../migrate/addIndexes.ts';

export const indexInbox = addIndexes('inbox', [{ fields: ['received_at'] }]);
