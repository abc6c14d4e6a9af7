import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Approval } from '../../domain/approval.ts';

/** Somebody asks for what he may not do by himself (审批). */
export class ApprovalModel extends Model<
  InferAttributes<ApprovalModel>,
  InferCreationAttributes<ApprovalModel>
> {
  declare id: Approval['id'];
  declare ref: Approval['ref'];
  declare kind: Approval['kind'];
  declare projectId: Approval['projectId'];
  declare teamId: Approval['teamId'];
  declare customerId: Approval['customerId'];
  declare unitId: Approval['unitId'];
  declare subscriptionId: Approval['subscriptionId'];
  declare contractId: Approval['contractId'];
  declare applicantId: Approval['applicantId'];
  declare reason: Buffer;
  declare terms: Buffer;
  declare data: Buffer;
  declare amount: Approval['amount'];
  declare at: Approval['at'];
  declare state: Approval['state'];
  declare round: Approval['round'];
  declare step: Approval['step'];
  declare steps: Approval['steps'] | null;
  declare remindAt: Approval['remindAt'];
  declare expiresAt: Approval['expiresAt'];
  declare endedAt: Approval['endedAt'];
  declare endedById: Approval['endedById'];
  declare validUntil: Approval['validUntil'];
  declare openKey: Approval['openKey'];
  declare version: Approval['version'];

  static readonly table = 'approval';
  static readonly columns: ModelAttributes<ApprovalModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    kind: { type: DataTypes.STRING(20), allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: true },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: true },
    subscriptionId: { type: DataTypes.CHAR(36), field: 'subscription_id', allowNull: true },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: true },
    applicantId: { type: DataTypes.CHAR(36), field: 'applicant_id', allowNull: false },
    reason: { type: DataTypes.BLOB('medium'), allowNull: false },
    terms: { type: DataTypes.BLOB('medium'), allowNull: false },
    data: { type: DataTypes.BLOB('medium'), allowNull: false },
    amount: { type: DataTypes.BIGINT, allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    round: { type: DataTypes.INTEGER, allowNull: false },
    step: { type: DataTypes.INTEGER, allowNull: false },
    steps: { type: DataTypes.JSON, allowNull: true },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    expiresAt: { type: DataTypes.DATE(3), field: 'expires_at', allowNull: true },
    endedAt: { type: DataTypes.DATE(3), field: 'ended_at', allowNull: true },
    endedById: { type: DataTypes.CHAR(36), field: 'ended_by_id', allowNull: true },
    validUntil: { type: DataTypes.DATE(3), field: 'valid_until', allowNull: true },
    openKey: { type: DataTypes.STRING(120), field: 'open_key', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
