import { addIndexes } from '../migrate/addIndexes.ts';

export const indexContractScan = addIndexes('contract_scan', [{ fields: ['state', 'contract_id'] }]);
