import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** Which customer a member last spoke about. */
export class TalkModel extends Model<InferAttributes<TalkModel>, InferCreationAttributes<TalkModel>> {
  declare memberId: string;
  declare customerId: string;
  declare at: Date;

  static readonly table = 'talk';
  static readonly columns: ModelAttributes<TalkModel> = {
    memberId: { type: DataTypes.CHAR(36), primaryKey: true, field: 'member_id' },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
  };
}
