import { addIndexes } from '../migrate/addIndexes.ts';

export const indexCustomerPool = addIndexes('customer', [
  { fields: ['owner_id', 'pool_from', 'id'] },
  { fields: ['owner_id', 'project_id', 'pooled_at', 'ref'] },
]);
