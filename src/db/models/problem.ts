import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Problem } from '../../domain/problem.ts';

/** A difficulty with a customer that was raised to whoever leads (R3.2.3). */
export class ProblemModel extends Model<
  InferAttributes<ProblemModel>,
  InferCreationAttributes<ProblemModel>
> {
  declare id: Problem['id'];
  declare customerId: Problem['customerId'];
  declare projectId: Problem['projectId'];
  declare teamId: Problem['teamId'];
  declare memberId: Problem['memberId'];
  declare at: Problem['at'];
  declare text: Buffer;
  declare state: Problem['state'];
  declare answer: Buffer | null;
  declare answeredById: Problem['answeredById'];
  declare answeredAt: Problem['answeredAt'];
  declare closedAt: Problem['closedAt'];
  declare version: Problem['version'];

  static readonly table = 'problem';
  static readonly columns: ModelAttributes<ProblemModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    text: { type: DataTypes.BLOB('medium'), allowNull: false },
    state: { type: DataTypes.STRING(10), allowNull: false },
    answer: { type: DataTypes.BLOB('medium'), allowNull: true },
    answeredById: { type: DataTypes.CHAR(36), field: 'answered_by_id', allowNull: true },
    answeredAt: { type: DataTypes.DATE(3), field: 'answered_at', allowNull: true },
    closedAt: { type: DataTypes.DATE(3), field: 'closed_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
