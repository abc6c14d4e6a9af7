import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ImportRun } from '../../domain/imports/importRun.ts';

/** A table that was sent to be imported. */
export class ImportRunModel extends Model<
  InferAttributes<ImportRunModel>,
  InferCreationAttributes<ImportRunModel>
> {
  declare id: ImportRun['id'];
  declare kind: ImportRun['kind'];
  declare mode: ImportRun['mode'];
  declare projectId: ImportRun['projectId'];
  declare memberId: ImportRun['memberId'];
  declare fileId: ImportRun['fileId'];
  declare reason: Buffer | null;
  declare state: ImportRun['state'];
  declare at: ImportRun['at'];
  declare doneAt: ImportRun['doneAt'];
  declare rows: ImportRun['rows'];
  declare nextRow: ImportRun['nextRow'];
  declare added: ImportRun['added'];
  declare updated: ImportRun['updated'];
  declare unchanged: ImportRun['unchanged'];
  declare failedRows: ImportRun['failedRows'] | null;
  declare faultFileId: ImportRun['faultFileId'];
  declare operationIds: ImportRun['operationIds'] | null;
  declare undone: ImportRun['undone'];
  declare kept: ImportRun['kept'];
  declare version: ImportRun['version'];
  declare unchangedRows: ImportRun['unchangedRows'] | null;
  declare undoneParts: ImportRun['undoneParts'];
  declare editedWritten: ImportRun['editedWritten'] | null;
  declare usedWritten: ImportRun['usedWritten'] | null;
  declare undoFileId: ImportRun['undoFileId'];
  declare filesGoneAt: ImportRun['filesGoneAt'];

  static readonly table = 'import_run';
  static readonly columns: ModelAttributes<ImportRunModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    mode: { type: DataTypes.STRING(12), allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    fileId: { type: DataTypes.STRING(64), field: 'file_id', allowNull: false },
    reason: { type: DataTypes.BLOB('medium'), allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    doneAt: { type: DataTypes.DATE(3), field: 'done_at', allowNull: true },
    rows: { type: DataTypes.INTEGER, field: 'rows_total', allowNull: false },
    nextRow: { type: DataTypes.INTEGER, field: 'next_row', allowNull: false },
    added: { type: DataTypes.INTEGER, allowNull: false },
    updated: { type: DataTypes.INTEGER, allowNull: false },
    unchanged: { type: DataTypes.INTEGER, allowNull: false },
    failedRows: { type: DataTypes.JSON, field: 'failed_rows', allowNull: true },
    faultFileId: { type: DataTypes.STRING(64), field: 'fault_file_id', allowNull: true },
    operationIds: { type: DataTypes.JSON, field: 'operation_ids', allowNull: true },
    undone: { type: DataTypes.INTEGER, allowNull: false },
    kept: { type: DataTypes.INTEGER, allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
    unchangedRows: { type: DataTypes.JSON, field: 'unchanged_rows', allowNull: true },
    undoneParts: { type: DataTypes.INTEGER, field: 'undone_parts', allowNull: false },
    editedWritten: { type: DataTypes.JSON, field: 'edited_written', allowNull: true },
    usedWritten: { type: DataTypes.JSON, field: 'used_written', allowNull: true },
    undoFileId: { type: DataTypes.STRING(64), field: 'undo_file_id', allowNull: true },
    filesGoneAt: { type: DataTypes.DATE(3), field: 'files_gone_at', allowNull: true },
  };
}
