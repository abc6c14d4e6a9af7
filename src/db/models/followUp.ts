import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { FollowUp } from '../../domain/followUp.ts';

/** A contact that was made (R3.2.3). */
export class FollowUpModel extends Model<
  InferAttributes<FollowUpModel>,
  InferCreationAttributes<FollowUpModel>
> {
  declare id: FollowUp['id'];
  declare customerId: FollowUp['customerId'];
  declare projectId: FollowUp['projectId'];
  declare teamId: FollowUp['teamId'];
  declare memberId: FollowUp['memberId'];
  declare at: FollowUp['at'];
  declare day: FollowUp['day'];
  declare method: FollowUp['method'];
  declare content: Buffer;
  declare concerns: FollowUp['concerns'];
  declare effective: FollowUp['effective'];
  declare level: FollowUp['level'];
  declare version: FollowUp['version'];
  declare fileIds: FollowUp['fileIds'] | null;

  static readonly table = 'follow_up';
  static readonly columns: ModelAttributes<FollowUpModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    method: { type: DataTypes.STRING(10), allowNull: true },
    content: { type: DataTypes.BLOB('medium'), allowNull: false },
    concerns: { type: DataTypes.JSON, allowNull: false },
    effective: { type: DataTypes.BOOLEAN, allowNull: false },
    level: { type: DataTypes.STRING(1), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    fileIds: { type: DataTypes.JSON, field: 'file_ids', allowNull: true },
  };
}
