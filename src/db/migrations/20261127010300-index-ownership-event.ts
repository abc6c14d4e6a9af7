import { addIndexes } from '../migrate/addIndexes.ts';

export const indexOwnershipEvent = addIndexes('ownership_event', [{ fields: ['owner_id', 'at'] }]);
