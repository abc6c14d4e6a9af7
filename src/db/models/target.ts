import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Target } from '../../domain/company.ts';

/** What a member is to reach in a month. */
export class TargetModel extends Model<InferAttributes<TargetModel>, InferCreationAttributes<TargetModel>> {
  declare id: Target['id'];
  declare projectId: Target['projectId'];
  declare memberId: Target['memberId'];
  declare month: Target['month'];
  declare figure: Target['figure'];
  declare value: Target['value'];
  declare version: Target['version'];

  static readonly table = 'target';
  static readonly columns: ModelAttributes<TargetModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    month: { type: DataTypes.STRING(7), allowNull: false },
    figure: { type: DataTypes.STRING(40), allowNull: false },
    value: { type: DataTypes.INTEGER, allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
