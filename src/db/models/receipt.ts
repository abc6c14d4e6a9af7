import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Receipt } from '../../domain/payments/receipt.ts';

/** Money of a deal that came in or went back. */
export class ReceiptModel extends Model<
  InferAttributes<ReceiptModel>,
  InferCreationAttributes<ReceiptModel>
> {
  declare id: Receipt['id'];
  declare ref: Receipt['ref'];
  declare subscriptionId: Receipt['subscriptionId'];
  declare customerId: Receipt['customerId'];
  declare projectId: Receipt['projectId'];
  declare teamId: Receipt['teamId'];
  declare memberId: Receipt['memberId'];
  declare direction: Receipt['direction'];
  declare kind: Receipt['kind'];
  declare amount: Receipt['amount'];
  declare method: Receipt['method'];
  declare account: Receipt['account'];
  declare paidDay: Receipt['paidDay'];
  declare credit: Receipt['credit'];
  declare state: Receipt['state'];
  declare at: Receipt['at'];
  declare claimedById: Receipt['claimedById'];
  declare settledAt: Receipt['settledAt'];
  declare settledById: Receipt['settledById'];
  declare confirmedDay: Receipt['confirmedDay'];
  declare turnedDay: Receipt['turnedDay'];
  declare reversedDay: Receipt['reversedDay'];
  declare note: Buffer | null;
  declare reference: Receipt['reference'];
  declare version: Receipt['version'];

  static readonly table = 'receipt';
  static readonly columns: ModelAttributes<ReceiptModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    subscriptionId: { type: DataTypes.CHAR(36), field: 'subscription_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    direction: { type: DataTypes.STRING(4), allowNull: false },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    amount: { type: DataTypes.BIGINT, allowNull: false },
    method: { type: DataTypes.STRING(12), allowNull: false },
    account: { type: DataTypes.STRING(8), allowNull: false },
    paidDay: { type: DataTypes.DATEONLY, field: 'paid_day', allowNull: false },
    credit: { type: DataTypes.BOOLEAN, allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    claimedById: { type: DataTypes.CHAR(36), field: 'claimed_by_id', allowNull: false },
    settledAt: { type: DataTypes.DATE(3), field: 'settled_at', allowNull: true },
    settledById: { type: DataTypes.CHAR(36), field: 'settled_by_id', allowNull: true },
    confirmedDay: { type: DataTypes.DATEONLY, field: 'confirmed_day', allowNull: true },
    reversedDay: { type: DataTypes.DATEONLY, field: 'reversed_day', allowNull: true },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    turnedDay: { type: DataTypes.DATEONLY, field: 'turned_day', allowNull: true },
    reference: { type: DataTypes.STRING(60), allowNull: true },
  };
}
