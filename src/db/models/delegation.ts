import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Delegation } from '../../domain/approval.ts';

/** Who decides for whom while he is away: one row a member. */
export class DelegationModel extends Model<
  InferAttributes<DelegationModel>,
  InferCreationAttributes<DelegationModel>
> {
  declare id: Delegation['id'];
  declare toId: Delegation['toId'];
  declare from: Delegation['from'];
  declare until: Delegation['until'];
  declare version: Delegation['version'];

  static readonly table = 'delegation';
  static readonly columns: ModelAttributes<DelegationModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    toId: { type: DataTypes.CHAR(36), field: 'to_id', allowNull: false },
    from: { type: DataTypes.DATE(3), field: 'from_at', allowNull: false },
    until: { type: DataTypes.DATE(3), field: 'until_at', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
