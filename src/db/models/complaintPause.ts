import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ComplaintPause } from '../../domain/complaints/complaintPause.ts';

/** A time in which a complaint's clocks stood. */
export class ComplaintPauseModel extends Model<
  InferAttributes<ComplaintPauseModel>,
  InferCreationAttributes<ComplaintPauseModel>
> {
  declare id: ComplaintPause['id'];
  declare complaintId: ComplaintPause['complaintId'];
  declare from: ComplaintPause['from'];
  declare to: ComplaintPause['to'];
  declare reason: Buffer;
  declare byId: ComplaintPause['byId'];
  declare version: ComplaintPause['version'];

  static readonly table = 'complaint_pause';
  static readonly columns: ModelAttributes<ComplaintPauseModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    complaintId: { type: DataTypes.CHAR(36), field: 'complaint_id', allowNull: false },
    from: { type: DataTypes.DATE(3), field: 'from_at', allowNull: false },
    to: { type: DataTypes.DATE(3), field: 'to_at', allowNull: true },
    reason: { type: DataTypes.BLOB('medium'), allowNull: false },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
