import { addIndexes } from '../migrate/addIndexes.ts';

export const indexImportFiles = addIndexes('import_run', [{ fields: ['files_gone_at', 'at'] }]);
