import { addIndexes } from '../migrate/addIndexes.ts';

export const indexContractHandover = addIndexes('contract', [
  { fields: ['state', 'project_id', 'handover_day'] },
]);
