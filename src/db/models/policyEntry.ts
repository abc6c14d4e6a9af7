import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { PolicyEntry } from '../../domain/company.ts';

/** A policy's value from an instant on; the rows are its history. */
export class PolicyEntryModel extends Model<
  InferAttributes<PolicyEntryModel>,
  InferCreationAttributes<PolicyEntryModel>
> {
  declare id: PolicyEntry['id'];
  declare policy: PolicyEntry['policy'];
  declare projectId: PolicyEntry['projectId'];
  declare value: PolicyEntry['value'];
  declare from: PolicyEntry['from'];
  declare setById: PolicyEntry['setById'];
  declare version: PolicyEntry['version'];

  static readonly table = 'policy_entry';
  static readonly columns: ModelAttributes<PolicyEntryModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    policy: { type: DataTypes.STRING(60), allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: true },
    value: { type: DataTypes.STRING(500), allowNull: false },
    from: { type: DataTypes.DATE(3), field: 'from_at', allowNull: false },
    setById: { type: DataTypes.CHAR(36), field: 'set_by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
