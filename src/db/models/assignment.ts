import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Assignment } from '../../domain/company.ts';

/** On which project and team a member works. */
export class AssignmentModel extends Model<
  InferAttributes<AssignmentModel>,
  InferCreationAttributes<AssignmentModel>
> {
  declare id: Assignment['id'];
  declare memberId: Assignment['memberId'];
  declare projectId: Assignment['projectId'];
  declare teamId: Assignment['teamId'];
  declare version: Assignment['version'];

  static readonly table = 'assignment';
  static readonly columns: ModelAttributes<AssignmentModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
