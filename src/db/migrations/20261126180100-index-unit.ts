import { addIndexes } from '../migrate/addIndexes.ts';

/** Late entries of a project (R2.2.1); the layouts that it has. */
export const indexUnit = addIndexes('unit', [
  { fields: ['project_id', 'entered_late', 'entered_at'] },
  { fields: ['project_id', 'layout'] },
]);
