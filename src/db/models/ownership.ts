import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** What one process of several has for itself; `token` is '' where nobody has it. */
export class OwnershipModel extends Model<
  InferAttributes<OwnershipModel>,
  InferCreationAttributes<OwnershipModel>
> {
  declare name: string;
  declare token: string;
  declare leaseUntil: number;

  static readonly table = 'ownership';
  static readonly columns: ModelAttributes<OwnershipModel> = {
    name: { type: DataTypes.STRING(120), primaryKey: true },
    token: { type: DataTypes.STRING(64), allowNull: false },
    leaseUntil: { type: DataTypes.BIGINT, field: 'lease_until', allowNull: false },
  };
}
