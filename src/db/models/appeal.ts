import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Appeal } from '../../domain/ownership/appeal.ts';

/** Somebody holds that a customer is his. */
export class AppealModel extends Model<InferAttributes<AppealModel>, InferCreationAttributes<AppealModel>> {
  declare id: Appeal['id'];
  declare customerId: Appeal['customerId'];
  declare projectId: Appeal['projectId'];
  declare appellantId: Appeal['appellantId'];
  declare ownerId: Appeal['ownerId'];
  declare reason: Buffer;
  declare at: Appeal['at'];
  declare state: Appeal['state'];
  declare decidedById: Appeal['decidedById'];
  declare decidedAt: Appeal['decidedAt'];
  declare version: Appeal['version'];

  static readonly table = 'appeal';
  static readonly columns: ModelAttributes<AppealModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    appellantId: { type: DataTypes.CHAR(36), field: 'appellant_id', allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: false },
    reason: { type: DataTypes.BLOB('medium'), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    decidedById: { type: DataTypes.CHAR(36), field: 'decided_by_id', allowNull: true },
    decidedAt: { type: DataTypes.DATE(3), field: 'decided_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
