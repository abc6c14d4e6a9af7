import { addIndexes } from '../migrate/addIndexes.ts';

export const indexCustomerCare = addIndexes('customer', [
  { fields: ['owner_id', 'checked_at'] },
  { fields: ['project_id', 'state', 'level', 'ref'] },
]);
