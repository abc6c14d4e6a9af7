import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Published } from '../../handlers/ports/engine.ts';

/** Figures as they were published: kept for ever. */
export class PublishedModel extends Model<
  InferAttributes<PublishedModel>,
  InferCreationAttributes<PublishedModel>
> {
  declare id: string;
  declare projectId: string;
  declare teamId: string | null;
  declare report: string;
  declare period: string;
  declare figures: Published['figures'];
  declare at: Date;

  static readonly table = 'published';
  static readonly columns: ModelAttributes<PublishedModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    report: { type: DataTypes.STRING(60), allowNull: false },
    period: { type: DataTypes.STRING(30), allowNull: false },
    figures: { type: DataTypes.JSON, allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
  };
}
