import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** A message of the chat page; text, card and form are sealed together. */
export class WebMessageModel extends Model<
  InferAttributes<WebMessageModel>,
  InferCreationAttributes<WebMessageModel>
> {
  declare id: string;
  declare seq: number;
  declare position: number;
  declare conversation: string;
  declare sender: string;
  declare at: Date;
  declare body: Buffer;
  declare readers: string | null;

  static readonly table = 'web_message';
  static readonly columns: ModelAttributes<WebMessageModel> = {
    id: { type: DataTypes.STRING(100), primaryKey: true },
    seq: { type: DataTypes.BIGINT, allowNull: false },
    position: { type: DataTypes.BIGINT, allowNull: false },
    conversation: { type: DataTypes.STRING(100), allowNull: false },
    sender: { type: DataTypes.STRING(100), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    body: { type: DataTypes.BLOB('medium'), allowNull: false },
    readers: { type: DataTypes.STRING(500), allowNull: true },
  };
}
