import { addIndexes } from '../migrate/addIndexes.ts';

/** Whom a surname means, of one's own, of a team's, of a project's: read at every line that names somebody. */
export const indexCustomerName = addIndexes('customer', [
  { fields: ['owner_id', 'name'] },
  { fields: ['team_id', 'name'] },
  { fields: ['project_id', 'name'] },
]);
