import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addImportFilesGone = addColumns('import_run', {
  files_gone_at: { type: type.instant, allowNull: true },
});
