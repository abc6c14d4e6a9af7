import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Contract } from '../../domain/contract.ts';

/** A contract that was signed (签约). */
export class ContractModel extends Model<
  InferAttributes<ContractModel>,
  InferCreationAttributes<ContractModel>
> {
  declare id: Contract['id'];
  declare ref: Contract['ref'];
  declare subscriptionId: Contract['subscriptionId'];
  declare unitId: Contract['unitId'];
  declare projectId: Contract['projectId'];
  declare teamId: Contract['teamId'];
  declare customerId: Contract['customerId'];
  declare memberId: Contract['memberId'];
  declare coOwners: Buffer | null;
  declare at: Contract['at'];
  declare day: Contract['day'];
  declare price: Contract['price'];
  declare swappedPrice: Contract['swappedPrice'];
  declare area: Contract['area'];
  declare plan: Contract['plan'];
  declare handoverDay: Contract['handoverDay'];
  declare state: Contract['state'];
  declare registeredDay: Contract['registeredDay'];
  declare filedDay: Contract['filedDay'];
  declare fileBy: Contract['fileBy'];
  declare revokedDay: Contract['revokedDay'];
  declare scanBy: Contract['scanBy'];
  declare scannedAt: Contract['scannedAt'];
  declare explainedAt: Contract['explainedAt'];
  declare explainedById: Contract['explainedById'];
  declare explainedClauses: Buffer | null;
  declare endedAt: Contract['endedAt'];
  declare endedDay: Contract['endedDay'];
  declare endedById: Contract['endedById'];
  declare endReason: Buffer | null;
  declare oldNumber: Contract['oldNumber'];
  declare importedDay: Contract['importedDay'];
  declare version: Contract['version'];

  static readonly table = 'contract';
  static readonly columns: ModelAttributes<ContractModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    subscriptionId: { type: DataTypes.CHAR(36), field: 'subscription_id', allowNull: false },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    coOwners: { type: DataTypes.BLOB('medium'), field: 'co_owners', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    price: { type: DataTypes.BIGINT, allowNull: false },
    swappedPrice: { type: DataTypes.BIGINT, field: 'swapped_price', allowNull: true },
    area: { type: DataTypes.INTEGER, allowNull: true },
    plan: { type: DataTypes.STRING(12), allowNull: false },
    handoverDay: { type: DataTypes.DATEONLY, field: 'handover_day', allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    registeredDay: { type: DataTypes.DATEONLY, field: 'registered_day', allowNull: true },
    filedDay: { type: DataTypes.DATEONLY, field: 'filed_day', allowNull: true },
    fileBy: { type: DataTypes.DATEONLY, field: 'file_by', allowNull: false },
    revokedDay: { type: DataTypes.DATEONLY, field: 'revoked_day', allowNull: true },
    scanBy: { type: DataTypes.DATE(3), field: 'scan_by', allowNull: false },
    scannedAt: { type: DataTypes.DATE(3), field: 'scanned_at', allowNull: true },
    explainedAt: { type: DataTypes.DATE(3), field: 'explained_at', allowNull: true },
    explainedById: { type: DataTypes.CHAR(36), field: 'explained_by_id', allowNull: true },
    explainedClauses: { type: DataTypes.BLOB('medium'), field: 'explained_clauses', allowNull: true },
    endedAt: { type: DataTypes.DATE(3), field: 'ended_at', allowNull: true },
    endedDay: { type: DataTypes.DATEONLY, field: 'ended_day', allowNull: true },
    endedById: { type: DataTypes.CHAR(36), field: 'ended_by_id', allowNull: true },
    endReason: { type: DataTypes.BLOB('medium'), field: 'end_reason', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    oldNumber: { type: DataTypes.STRING(40), field: 'old_number', allowNull: true },
    importedDay: { type: DataTypes.DATEONLY, field: 'imported_day', allowNull: true },
  };
}
