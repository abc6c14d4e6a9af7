import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { PlanLine } from '../../domain/payments/planLine.ts';

/** One payment of a contract's plan. */
export class PlanLineModel extends Model<
  InferAttributes<PlanLineModel>,
  InferCreationAttributes<PlanLineModel>
> {
  declare id: PlanLine['id'];
  declare contractId: PlanLine['contractId'];
  declare customerId: PlanLine['customerId'];
  declare projectId: PlanLine['projectId'];
  declare seq: PlanLine['seq'];
  declare kind: PlanLine['kind'];
  declare share: PlanLine['share'];
  declare amount: PlanLine['amount'];
  declare paid: PlanLine['paid'];
  declare event: PlanLine['event'];
  declare days: PlanLine['days'];
  declare dueDay: PlanLine['dueDay'];
  declare state: PlanLine['state'];
  declare remindAt: PlanLine['remindAt'];
  declare overdueAt: PlanLine['overdueAt'];
  declare problemId: PlanLine['problemId'];
  declare version: PlanLine['version'];

  static readonly table = 'plan_line';
  static readonly columns: ModelAttributes<PlanLineModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    seq: { type: DataTypes.INTEGER, allowNull: false },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    share: { type: DataTypes.INTEGER, allowNull: false },
    amount: { type: DataTypes.BIGINT, allowNull: false },
    paid: { type: DataTypes.BIGINT, allowNull: false },
    event: { type: DataTypes.STRING(12), allowNull: false },
    days: { type: DataTypes.INTEGER, allowNull: false },
    dueDay: { type: DataTypes.DATEONLY, field: 'due_day', allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    overdueAt: { type: DataTypes.DATE(3), field: 'overdue_at', allowNull: true },
    problemId: { type: DataTypes.CHAR(36), field: 'problem_id', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
