import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addImportUndo = addColumns('import_run', {
  unchanged_rows: { type: type.json, allowNull: true },
  undone_parts: { type: type.integer, allowNull: false, defaultValue: 0 },
  edited_written: { type: type.json, allowNull: true },
  used_written: { type: type.json, allowNull: true },
  undo_file_id: { type: type.code(64), allowNull: true },
});
