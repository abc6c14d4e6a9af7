import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Waiting } from '../../domain/hold.ts';

/** A place in the order of those who wait for a unit. */
export class WaitingModel extends Model<
  InferAttributes<WaitingModel>,
  InferCreationAttributes<WaitingModel>
> {
  declare id: Waiting['id'];
  declare unitId: Waiting['unitId'];
  declare projectId: Waiting['projectId'];
  declare customerId: Waiting['customerId'];
  declare memberId: Waiting['memberId'];
  declare at: Waiting['at'];
  declare state: Waiting['state'];
  declare offeredAt: Waiting['offeredAt'];
  declare offeredUntil: Waiting['offeredUntil'];
  declare version: Waiting['version'];

  static readonly table = 'waiting';
  static readonly columns: ModelAttributes<WaitingModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    offeredAt: { type: DataTypes.DATE(3), field: 'offered_at', allowNull: true },
    offeredUntil: { type: DataTypes.DATE(3), field: 'offered_until', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
