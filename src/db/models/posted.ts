import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Platform } from '../../domain/company.ts';

/** Where the card of a subject stands. */
export class PostedModel extends Model<InferAttributes<PostedModel>, InferCreationAttributes<PostedModel>> {
  declare id: string;
  declare subject: string;
  declare platform: Platform;
  declare workspace: string;
  declare addressKey: string;
  declare remoteRef: string;
  declare at: Date;
  declare card: Buffer | null;
  declare position: number;

  static readonly table = 'posted';
  static readonly columns: ModelAttributes<PostedModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    subject: { type: DataTypes.STRING(100), allowNull: false },
    platform: { type: DataTypes.STRING(10), allowNull: false },
    workspace: { type: DataTypes.STRING(100), allowNull: false },
    addressKey: { type: DataTypes.STRING(190), field: 'address_key', allowNull: false },
    remoteRef: { type: DataTypes.STRING(190), field: 'remote_ref', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    card: { type: DataTypes.BLOB('medium'), allowNull: true },
    position: { type: DataTypes.INTEGER, allowNull: false },
  };
}
