import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ExportRun } from '../../domain/exports/exportRun.ts';

/** A table that somebody asked for. */
export class ExportRunModel extends Model<
  InferAttributes<ExportRunModel>,
  InferCreationAttributes<ExportRunModel>
> {
  declare id: ExportRun['id'];
  declare kind: ExportRun['kind'];
  declare filter: Buffer | null;
  declare format: ExportRun['format'];
  declare memberId: ExportRun['memberId'];
  declare locale: ExportRun['locale'];
  declare link: Buffer;
  declare state: ExportRun['state'];
  declare at: ExportRun['at'];
  declare doneAt: ExportRun['doneAt'];
  declare rows: ExportRun['rows'];
  declare fileId: ExportRun['fileId'];
  declare filesGoneAt: ExportRun['filesGoneAt'];
  declare version: ExportRun['version'];

  static readonly table = 'export_run';
  static readonly columns: ModelAttributes<ExportRunModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    filter: { type: DataTypes.BLOB('medium'), field: 'filter_said', allowNull: true },
    format: { type: DataTypes.STRING(8), field: 'file_format', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    locale: { type: DataTypes.STRING(8), allowNull: false },
    link: { type: DataTypes.BLOB('medium'), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    doneAt: { type: DataTypes.DATE(3), field: 'done_at', allowNull: true },
    rows: { type: DataTypes.INTEGER, field: 'rows_total', allowNull: false },
    fileId: { type: DataTypes.STRING(64), field: 'file_id', allowNull: true },
    filesGoneAt: { type: DataTypes.DATE(3), field: 'files_gone_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
