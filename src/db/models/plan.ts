import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Plan } from '../../domain/followUp.ts';

/** The next contact, planned (R3.2.1). */
export class PlanModel extends Model<InferAttributes<PlanModel>, InferCreationAttributes<PlanModel>> {
  declare id: Plan['id'];
  declare ref: Plan['ref'];
  declare customerId: Plan['customerId'];
  declare projectId: Plan['projectId'];
  declare teamId: Plan['teamId'];
  declare assigneeId: Plan['assigneeId'];
  declare madeById: Plan['madeById'];
  declare at: Plan['at'];
  declare day: Plan['day'];
  declare method: Plan['method'];
  declare goal: Buffer | null;
  declare state: Plan['state'];
  declare remindAt: Plan['remindAt'];
  declare remindedAt: Plan['remindedAt'];
  declare closedAt: Plan['closedAt'];
  declare followUpId: Plan['followUpId'];
  declare cancelReason: Buffer | null;
  declare version: Plan['version'];
  declare purpose: Plan['purpose'];
  declare prepareAt: Plan['prepareAt'];
  declare verifies: Plan['verifies'];

  static readonly table = 'plan';
  static readonly columns: ModelAttributes<PlanModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    assigneeId: { type: DataTypes.CHAR(36), field: 'assignee_id', allowNull: false },
    madeById: { type: DataTypes.CHAR(36), field: 'made_by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    method: { type: DataTypes.STRING(10), allowNull: true },
    goal: { type: DataTypes.BLOB('medium'), allowNull: true },
    state: { type: DataTypes.STRING(10), allowNull: false },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    remindedAt: { type: DataTypes.DATE(3), field: 'reminded_at', allowNull: true },
    closedAt: { type: DataTypes.DATE(3), field: 'closed_at', allowNull: true },
    followUpId: { type: DataTypes.CHAR(36), field: 'follow_up_id', allowNull: true },
    cancelReason: { type: DataTypes.BLOB('medium'), field: 'cancel_reason', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    purpose: { type: DataTypes.STRING(10), allowNull: false },
    prepareAt: { type: DataTypes.DATE(3), field: 'prepare_at', allowNull: true },
    verifies: { type: DataTypes.BOOLEAN, allowNull: false },
  };
}
