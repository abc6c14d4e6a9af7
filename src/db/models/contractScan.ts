import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ContractScan } from '../../domain/papers/contractScan.ts';

/** The signed paper of a contract (R2.3.1). */
export class ContractScanModel extends Model<
  InferAttributes<ContractScanModel>,
  InferCreationAttributes<ContractScanModel>
> {
  declare id: ContractScan['id'];
  declare contractId: ContractScan['contractId'];
  declare fileIds: ContractScan['fileIds'] | null;
  declare sentById: ContractScan['sentById'];
  declare at: ContractScan['at'];
  declare state: ContractScan['state'];
  declare decidedById: ContractScan['decidedById'];
  declare decidedAt: ContractScan['decidedAt'];
  declare reason: Buffer | null;
  declare version: ContractScan['version'];

  static readonly table = 'contract_scan';
  static readonly columns: ModelAttributes<ContractScanModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: false },
    fileIds: { type: DataTypes.JSON, field: 'file_ids', allowNull: true },
    sentById: { type: DataTypes.CHAR(36), field: 'sent_by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    decidedById: { type: DataTypes.CHAR(36), field: 'decided_by_id', allowNull: true },
    decidedAt: { type: DataTypes.DATE(3), field: 'decided_at', allowNull: true },
    reason: { type: DataTypes.BLOB('medium'), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
