import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** What an adapter remembers; sealed. */
export class PlatformNoteModel extends Model<
  InferAttributes<PlatformNoteModel>,
  InferCreationAttributes<PlatformNoteModel>
> {
  declare kind: string;
  declare name: string;
  declare body: Buffer;
  declare until: Date;

  static readonly table = 'platform_note';
  static readonly columns: ModelAttributes<PlatformNoteModel> = {
    kind: { type: DataTypes.STRING(20), primaryKey: true },
    name: { type: DataTypes.STRING(190), primaryKey: true },
    body: { type: DataTypes.BLOB('medium'), allowNull: false },
    until: { type: DataTypes.DATE(3), field: 'kept_until', allowNull: false },
  };
}
