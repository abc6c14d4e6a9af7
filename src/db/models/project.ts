import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Project } from '../../domain/company.ts';

/** A development that the company sells. */
export class ProjectModel extends Model<
  InferAttributes<ProjectModel>,
  InferCreationAttributes<ProjectModel>
> {
  declare id: Project['id'];
  declare code: Project['code'];
  declare name: Project['name'];
  declare city: Project['city'];
  declare zone: Project['zone'];
  declare openingHours: Project['openingHours'];
  declare workingHours: Project['workingHours'];
  declare version: Project['version'];

  static readonly table = 'project';
  static readonly columns: ModelAttributes<ProjectModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    code: { type: DataTypes.STRING(10), allowNull: false },
    name: { type: DataTypes.STRING(100), allowNull: false },
    city: { type: DataTypes.STRING(50), allowNull: true },
    zone: { type: DataTypes.STRING(64), allowNull: false },
    openingHours: { type: DataTypes.JSON, field: 'opening_hours', allowNull: false },
    workingHours: { type: DataTypes.JSON, field: 'working_hours', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
