import { addIndexes } from '../migrate/addIndexes.ts';

export const indexContractScanBy = addIndexes('contract', [{ fields: ['project_id', 'scan_by'] }]);
