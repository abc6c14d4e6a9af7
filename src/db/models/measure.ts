import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Measure } from '../../domain/measures/measure.ts';

/** What is done against complaints of a kind (R3.4.2). */
export class MeasureModel extends Model<
  InferAttributes<MeasureModel>,
  InferCreationAttributes<MeasureModel>
> {
  declare id: Measure['id'];
  declare ref: Measure['ref'];
  declare projectId: Measure['projectId'];
  declare complaintId: Measure['complaintId'];
  declare cause: Measure['cause'];
  declare category: Measure['category'];
  declare buildingId: Measure['buildingId'];
  declare contractor: Measure['contractor'];
  declare text: Buffer;
  declare ownerId: Measure['ownerId'];
  declare dueDay: Measure['dueDay'];
  declare state: Measure['state'];
  declare at: Measure['at'];
  declare madeById: Measure['madeById'];
  declare remindAt: Measure['remindAt'];
  declare doneAt: Measure['doneAt'];
  declare doneById: Measure['doneById'];
  declare cancelReason: Buffer | null;
  declare version: Measure['version'];

  static readonly table = 'measure';
  static readonly columns: ModelAttributes<MeasureModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    complaintId: { type: DataTypes.CHAR(36), field: 'complaint_id', allowNull: true },
    cause: { type: DataTypes.STRING(200), allowNull: true },
    category: { type: DataTypes.STRING(12), allowNull: true },
    buildingId: { type: DataTypes.CHAR(36), field: 'building_id', allowNull: true },
    contractor: { type: DataTypes.STRING(60), allowNull: true },
    text: { type: DataTypes.BLOB('medium'), allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: false },
    dueDay: { type: DataTypes.DATEONLY, field: 'due_day', allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    madeById: { type: DataTypes.CHAR(36), field: 'made_by_id', allowNull: false },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    doneAt: { type: DataTypes.DATE(3), field: 'done_at', allowNull: true },
    doneById: { type: DataTypes.CHAR(36), field: 'done_by_id', allowNull: true },
    cancelReason: { type: DataTypes.BLOB('medium'), field: 'cancel_reason', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
