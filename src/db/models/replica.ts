import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** One process of several on this database. */
export class ReplicaModel extends Model<
  InferAttributes<ReplicaModel>,
  InferCreationAttributes<ReplicaModel>
> {
  declare id: string;
  declare name: string;
  declare seenAt: number;
  declare ended: boolean;

  static readonly table = 'replica';
  static readonly columns: ModelAttributes<ReplicaModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    name: { type: DataTypes.STRING(190), allowNull: false },
    seenAt: { type: DataTypes.BIGINT, field: 'seen_at', allowNull: false },
    ended: { type: DataTypes.BOOLEAN, allowNull: false },
  };
}
