import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Dislike } from '../../domain/matching/dislike.ts';

/** A unit that a customer does not want. */
export class DislikeModel extends Model<
  InferAttributes<DislikeModel>,
  InferCreationAttributes<DislikeModel>
> {
  declare id: Dislike['id'];
  declare customerId: Dislike['customerId'];
  declare unitId: Dislike['unitId'];
  declare memberId: Dislike['memberId'];
  declare at: Dislike['at'];
  declare reason: Dislike['reason'];
  declare listPrice: Dislike['listPrice'];
  declare version: Dislike['version'];

  static readonly table = 'dislike';
  static readonly columns: ModelAttributes<DislikeModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    reason: { type: DataTypes.STRING(12), allowNull: true },
    listPrice: { type: DataTypes.BIGINT, field: 'list_price', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
