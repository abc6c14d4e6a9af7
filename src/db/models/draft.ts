import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** A form that was handed out; what it starts with is sealed. */
export class DraftModel extends Model<InferAttributes<DraftModel>, InferCreationAttributes<DraftModel>> {
  declare id: string;
  declare memberId: string;
  declare command: string;
  declare body: Buffer;
  declare locale: string;
  declare expiresAt: Date;
  declare usedAt: Date | null;

  static readonly table = 'draft';
  static readonly columns: ModelAttributes<DraftModel> = {
    id: { type: DataTypes.STRING(64), primaryKey: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    command: { type: DataTypes.STRING(60), allowNull: false },
    body: { type: DataTypes.BLOB('medium'), allowNull: false },
    locale: { type: DataTypes.STRING(10), allowNull: false },
    expiresAt: { type: DataTypes.DATE(3), field: 'expires_at', allowNull: false },
    usedAt: { type: DataTypes.DATE(3), field: 'used_at', allowNull: true },
  };
}
