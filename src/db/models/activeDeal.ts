import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ActiveDeal } from '../../domain/deal.ts';

/** Which deal a unit is in: one row a unit. */
export class ActiveDealModel extends Model<
  InferAttributes<ActiveDealModel>,
  InferCreationAttributes<ActiveDealModel>
> {
  declare id: ActiveDeal['id'];
  declare subscriptionId: ActiveDeal['subscriptionId'];
  declare version: ActiveDeal['version'];

  static readonly table = 'active_deal';
  static readonly columns: ModelAttributes<ActiveDealModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    subscriptionId: { type: DataTypes.CHAR(36), field: 'subscription_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
