import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** A delivery of a platform and the answer that it got. */
export class InboxModel extends Model<InferAttributes<InboxModel>, InferCreationAttributes<InboxModel>> {
  declare platform: string;
  declare deliveryId: string;
  declare receivedAt: Date;
  declare answer: Buffer | null;

  static readonly table = 'inbox';
  static readonly columns: ModelAttributes<InboxModel> = {
    platform: { type: DataTypes.STRING(10), primaryKey: true },
    deliveryId: { type: DataTypes.STRING(190), primaryKey: true, field: 'delivery_id' },
    receivedAt: { type: DataTypes.DATE(3), field: 'received_at', allowNull: false },
    answer: { type: DataTypes.BLOB('medium'), allowNull: true },
  };
}
