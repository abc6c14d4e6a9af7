import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Verification } from '../../domain/verification.ts';

/** A call-back that looked whether a customer's record is right (R2.1.3). */
export class VerificationModel extends Model<
  InferAttributes<VerificationModel>,
  InferCreationAttributes<VerificationModel>
> {
  declare id: Verification['id'];
  declare customerId: Verification['customerId'];
  declare projectId: Verification['projectId'];
  declare teamId: Verification['teamId'];
  declare memberId: Verification['memberId'];
  declare byId: Verification['byId'];
  declare at: Verification['at'];
  declare day: Verification['day'];
  declare ok: Verification['ok'];
  declare wrongFields: Verification['wrongFields'];
  declare version: Verification['version'];

  static readonly table = 'verification';
  static readonly columns: ModelAttributes<VerificationModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    ok: { type: DataTypes.BOOLEAN, field: 'is_ok', allowNull: false },
    wrongFields: { type: DataTypes.JSON, field: 'wrong_fields', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
