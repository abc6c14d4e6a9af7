import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** One recipient of messages: held by one replica at a time, so that they keep their order. */
export class LaneModel extends Model<InferAttributes<LaneModel>, InferCreationAttributes<LaneModel>> {
  declare name: string;
  declare leaseToken: string | null;
  declare leaseUntil: number;
  declare heldUntil: Date;

  static readonly table = 'lane';
  static readonly columns: ModelAttributes<LaneModel> = {
    name: { type: DataTypes.STRING(120), primaryKey: true },
    leaseToken: { type: DataTypes.CHAR(36), field: 'lease_token', allowNull: true },
    leaseUntil: { type: DataTypes.BIGINT, field: 'lease_until', allowNull: false },
    heldUntil: { type: DataTypes.DATE(3), field: 'held_until', allowNull: false },
  };
}
