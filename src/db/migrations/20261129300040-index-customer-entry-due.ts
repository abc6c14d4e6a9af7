import { addIndexes } from '../migrate/addIndexes.ts';

export const indexCustomerEntryDue = addIndexes('customer', [{ fields: ['project_id', 'entry_due_at'] }]);
