import { addIndexes } from '../migrate/addIndexes.ts';

/** Whose customers want a unit: of one consultant, and of a project, by rooms. */
export const indexCustomerWants = addIndexes('customer', [
  { fields: ['project_id', 'rooms', 'state', 'ref'] },
  { fields: ['owner_id', 'rooms', 'state'] },
]);
