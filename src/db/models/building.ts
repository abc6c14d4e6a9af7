import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Building } from '../../domain/unit.ts';

/** A building with its permit (R2.2.1). */
export class BuildingModel extends Model<
  InferAttributes<BuildingModel>,
  InferCreationAttributes<BuildingModel>
> {
  declare id: Building['id'];
  declare projectId: Building['projectId'];
  declare code: Building['code'];
  declare permit: Building['permit'];
  declare permitFrom: Building['permitFrom'];
  declare checkedAt: Building['checkedAt'];
  declare checkedById: Building['checkedById'];
  declare version: Building['version'];

  static readonly table = 'building';
  static readonly columns: ModelAttributes<BuildingModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    code: { type: DataTypes.STRING(10), allowNull: false },
    permit: { type: DataTypes.STRING(100), allowNull: true },
    permitFrom: { type: DataTypes.DATEONLY, field: 'permit_from', allowNull: true },
    checkedAt: { type: DataTypes.DATE(3), field: 'checked_at', allowNull: true },
    checkedById: { type: DataTypes.CHAR(36), field: 'checked_by_id', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
