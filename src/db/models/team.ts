import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Team } from '../../domain/company.ts';

/** A sales team of a project. */
export class TeamModel extends Model<InferAttributes<TeamModel>, InferCreationAttributes<TeamModel>> {
  declare id: Team['id'];
  declare projectId: Team['projectId'];
  declare name: Team['name'];
  declare version: Team['version'];

  static readonly table = 'team';
  static readonly columns: ModelAttributes<TeamModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    name: { type: DataTypes.STRING(100), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
