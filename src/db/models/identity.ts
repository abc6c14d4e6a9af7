import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Identity } from '../../domain/company.ts';

/** A chat account of a member: one person for each (platform, workspace, external id). */
export class IdentityModel extends Model<
  InferAttributes<IdentityModel>,
  InferCreationAttributes<IdentityModel>
> {
  declare id: Identity['id'];
  declare memberId: Identity['memberId'];
  declare platform: Identity['platform'];
  declare workspace: Identity['workspace'];
  declare externalId: Identity['externalId'];
  declare lastUsedAt: Date | null;
  declare version: Identity['version'];

  static readonly table = 'identity';
  static readonly columns: ModelAttributes<IdentityModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    platform: { type: DataTypes.STRING(10), allowNull: false },
    workspace: { type: DataTypes.STRING(100), allowNull: false },
    externalId: { type: DataTypes.STRING(190), field: 'external_id', allowNull: false },
    lastUsedAt: { type: DataTypes.DATE(3), field: 'last_used_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
