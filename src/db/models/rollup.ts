import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** Sums by day, project, team, member and figure. The project comes first: a report reads one project's days in one stretch. */
export class RollupModel extends Model<InferAttributes<RollupModel>, InferCreationAttributes<RollupModel>> {
  declare projectId: string;
  declare day: string;
  declare memberId: string;
  declare figure: string;
  declare teamId: string;
  declare n: number;
  declare d: number;

  static readonly table = 'rollup';
  static readonly columns: ModelAttributes<RollupModel> = {
    projectId: { type: DataTypes.CHAR(36), primaryKey: true, field: 'project_id' },
    day: { type: DataTypes.DATEONLY, primaryKey: true },
    memberId: { type: DataTypes.CHAR(36), primaryKey: true, field: 'member_id' },
    figure: { type: DataTypes.STRING(40), primaryKey: true },
    teamId: { type: DataTypes.STRING(36), primaryKey: true, field: 'team_id' },
    n: { type: DataTypes.BIGINT, allowNull: false },
    d: { type: DataTypes.BIGINT, allowNull: false },
  };
}
