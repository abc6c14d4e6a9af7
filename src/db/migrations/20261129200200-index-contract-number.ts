import { addIndexes } from '../migrate/addIndexes.ts';

export const indexContractNumber = addIndexes('contract', [{ fields: ['project_id', 'old_number'] }]);
