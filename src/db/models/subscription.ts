import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Subscription } from '../../domain/deal.ts';

/** A unit that a customer has subscribed to (认购). */
export class SubscriptionModel extends Model<
  InferAttributes<SubscriptionModel>,
  InferCreationAttributes<SubscriptionModel>
> {
  declare id: Subscription['id'];
  declare ref: Subscription['ref'];
  declare unitId: Subscription['unitId'];
  declare projectId: Subscription['projectId'];
  declare teamId: Subscription['teamId'];
  declare customerId: Subscription['customerId'];
  declare memberId: Subscription['memberId'];
  declare coOwners: Buffer | null;
  declare at: Subscription['at'];
  declare day: Subscription['day'];
  declare reservedDay: Subscription['reservedDay'];
  declare reservation: Subscription['reservation'];
  declare listPrice: Subscription['listPrice'];
  declare price: Subscription['price'];
  declare deposit: Subscription['deposit'];
  declare area: Subscription['area'];
  declare signBy: Subscription['signBy'];
  declare remindAt: Subscription['remindAt'];
  declare state: Subscription['state'];
  declare endedAt: Subscription['endedAt'];
  declare endedDay: Subscription['endedDay'];
  declare endedById: Subscription['endedById'];
  declare endReason: Buffer | null;
  declare version: Subscription['version'];

  static readonly table = 'subscription';
  static readonly columns: ModelAttributes<SubscriptionModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    coOwners: { type: DataTypes.BLOB('medium'), field: 'co_owners', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    listPrice: { type: DataTypes.BIGINT, field: 'list_price', allowNull: false },
    price: { type: DataTypes.BIGINT, allowNull: false },
    deposit: { type: DataTypes.BIGINT, allowNull: false },
    area: { type: DataTypes.INTEGER, allowNull: true },
    signBy: { type: DataTypes.DATE(3), field: 'sign_by', allowNull: false },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    endedAt: { type: DataTypes.DATE(3), field: 'ended_at', allowNull: true },
    endedDay: { type: DataTypes.DATEONLY, field: 'ended_day', allowNull: true },
    endedById: { type: DataTypes.CHAR(36), field: 'ended_by_id', allowNull: true },
    endReason: { type: DataTypes.BLOB('medium'), field: 'end_reason', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    reservedDay: { type: DataTypes.DATEONLY, field: 'reserved_day', allowNull: true },
    reservation: { type: DataTypes.BIGINT, allowNull: true },
  };
}
