import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Hold } from '../../domain/hold.ts';

/** A unit kept for a customer. */
export class HoldModel extends Model<InferAttributes<HoldModel>, InferCreationAttributes<HoldModel>> {
  declare id: Hold['id'];
  declare unitId: Hold['unitId'];
  declare projectId: Hold['projectId'];
  declare teamId: Hold['teamId'];
  declare customerId: Hold['customerId'];
  declare memberId: Hold['memberId'];
  declare at: Hold['at'];
  declare until: Hold['until'];
  declare state: Hold['state'];
  declare endedAt: Hold['endedAt'];
  declare endReason: Buffer | null;
  declare extensions: Hold['extensions'];
  declare askedAt: Hold['askedAt'];
  declare remindAt: Hold['remindAt'];
  declare remindedAt: Hold['remindedAt'];
  declare version: Hold['version'];

  static readonly table = 'hold';
  static readonly columns: ModelAttributes<HoldModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    until: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    endedAt: { type: DataTypes.DATE(3), field: 'ended_at', allowNull: true },
    endReason: { type: DataTypes.BLOB('medium'), field: 'end_reason', allowNull: true },
    extensions: { type: DataTypes.INTEGER, allowNull: false },
    askedAt: { type: DataTypes.DATE(3), field: 'asked_at', allowNull: true },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    remindedAt: { type: DataTypes.DATE(3), field: 'reminded_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
