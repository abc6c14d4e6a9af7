import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Customer } from '../../domain/customer.ts';
import type { Range } from '../../domain/values.ts';

/** A prospect or buyer of the company (R2.1.1). */
export class CustomerModel extends Model<
  InferAttributes<CustomerModel>,
  InferCreationAttributes<CustomerModel>
> {
  declare id: Customer['id'];
  declare ref: Customer['ref'];
  declare projectId: Customer['projectId'];
  declare ownerId: Customer['ownerId'];
  declare teamId: Customer['teamId'];
  declare name: Customer['name'];
  declare gender: Customer['gender'];
  declare age: Customer['age'];
  declare occupation: Customer['occupation'];
  declare address: Buffer | null;
  declare rooms: Customer['rooms'];
  declare budgetBound: Range['bound'] | null;
  declare budgetFrom: number | null;
  declare budgetTo: number | null;
  declare downPaymentBound: Range['bound'] | null;
  declare downPaymentFrom: number | null;
  declare downPaymentTo: number | null;
  declare areaBound: Range['bound'] | null;
  declare areaFrom: number | null;
  declare areaTo: number | null;
  declare floorBound: Range['bound'] | null;
  declare floorFrom: number | null;
  declare floorTo: number | null;
  declare orientation: Customer['orientation'];
  declare purpose: Customer['purpose'];
  declare place: Customer['place'];
  declare source: Customer['source'];
  declare path: Customer['path'];
  declare channelCompany: Customer['channelCompany'];
  declare channelAgent: Buffer | null;
  declare referrer: Buffer | null;
  declare level: Customer['level'];
  declare state: Customer['state'];
  declare lostReason: Buffer | null;
  declare firstContactAt: Customer['firstContactAt'];
  declare firstContactDay: Customer['firstContactDay'];
  declare firstContactNote: Buffer | null;
  declare enteredAt: Customer['enteredAt'];
  declare entryDueAt: Customer['entryDueAt'];
  declare enteredLate: Customer['enteredLate'];
  declare noPhone: Customer['noPhone'];
  declare lastFollowUpAt: Customer['lastFollowUpAt'];
  declare activeAt: Date;
  declare createdById: Customer['createdById'];
  declare version: Customer['version'];
  declare lostCause: Customer['lostCause'];
  declare lostFrom: Customer['lostFrom'];
  declare verifiedAt: Customer['verifiedAt'];
  declare checkedAt: Date;
  declare mergedIntoId: Customer['mergedIntoId'];
  declare ownerSince: Date | null;
  declare protectedUntil: Customer['protectedUntil'];
  declare pooledAt: Customer['pooledAt'];
  declare spouseId: Customer['spouseId'];
  declare poolAt: Customer['poolAt'];
  declare poolWarned: Customer['poolWarned'];
  declare poolFrom: Date | null;

  static readonly table = 'customer';
  static readonly columns: ModelAttributes<CustomerModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    name: { type: DataTypes.STRING(100), allowNull: false },
    gender: { type: DataTypes.STRING(1), allowNull: true },
    age: { type: DataTypes.INTEGER, allowNull: true },
    occupation: { type: DataTypes.STRING(100), allowNull: true },
    address: { type: DataTypes.BLOB('medium'), allowNull: true },
    rooms: { type: DataTypes.INTEGER, allowNull: true },
    budgetBound: { type: DataTypes.STRING(5), field: 'budget_bound', allowNull: true },
    budgetFrom: { type: DataTypes.BIGINT, field: 'budget_from', allowNull: true },
    budgetTo: { type: DataTypes.BIGINT, field: 'budget_to', allowNull: true },
    downPaymentBound: { type: DataTypes.STRING(5), field: 'down_payment_bound', allowNull: true },
    downPaymentFrom: { type: DataTypes.BIGINT, field: 'down_payment_from', allowNull: true },
    downPaymentTo: { type: DataTypes.BIGINT, field: 'down_payment_to', allowNull: true },
    areaBound: { type: DataTypes.STRING(5), field: 'area_bound', allowNull: true },
    areaFrom: { type: DataTypes.BIGINT, field: 'area_from', allowNull: true },
    areaTo: { type: DataTypes.BIGINT, field: 'area_to', allowNull: true },
    floorBound: { type: DataTypes.STRING(5), field: 'floor_bound', allowNull: true },
    floorFrom: { type: DataTypes.BIGINT, field: 'floor_from', allowNull: true },
    floorTo: { type: DataTypes.BIGINT, field: 'floor_to', allowNull: true },
    orientation: { type: DataTypes.STRING(12), allowNull: true },
    purpose: { type: DataTypes.STRING(12), allowNull: true },
    place: { type: DataTypes.STRING(200), allowNull: true },
    source: { type: DataTypes.STRING(10), allowNull: true },
    path: { type: DataTypes.STRING(200), allowNull: true },
    channelCompany: { type: DataTypes.STRING(200), field: 'channel_company', allowNull: true },
    channelAgent: { type: DataTypes.BLOB('medium'), field: 'channel_agent', allowNull: true },
    referrer: { type: DataTypes.BLOB('medium'), allowNull: true },
    level: { type: DataTypes.STRING(1), allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    lostReason: { type: DataTypes.BLOB('medium'), field: 'lost_reason', allowNull: true },
    firstContactAt: { type: DataTypes.DATE(3), field: 'first_contact_at', allowNull: false },
    firstContactDay: { type: DataTypes.DATEONLY, field: 'first_contact_day', allowNull: false },
    firstContactNote: { type: DataTypes.BLOB('medium'), field: 'first_contact_note', allowNull: true },
    enteredAt: { type: DataTypes.DATE(3), field: 'entered_at', allowNull: false },
    entryDueAt: { type: DataTypes.DATE(3), field: 'entry_due_at', allowNull: false },
    enteredLate: { type: DataTypes.BOOLEAN, field: 'entered_late', allowNull: false },
    noPhone: { type: DataTypes.BOOLEAN, field: 'no_phone', allowNull: false },
    lastFollowUpAt: { type: DataTypes.DATE(3), field: 'last_follow_up_at', allowNull: true },
    activeAt: { type: DataTypes.DATE(3), field: 'active_at', allowNull: false },
    createdById: { type: DataTypes.CHAR(36), field: 'created_by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
    ownerSince: { type: DataTypes.DATE(3), field: 'owner_since', allowNull: true },
    protectedUntil: { type: DataTypes.DATE(3), field: 'protected_until', allowNull: true },
    pooledAt: { type: DataTypes.DATE(3), field: 'pooled_at', allowNull: true },
    spouseId: { type: DataTypes.CHAR(36), field: 'spouse_id', allowNull: true },
    lostCause: { type: DataTypes.STRING(40), field: 'lost_cause', allowNull: true },
    lostFrom: { type: DataTypes.STRING(12), field: 'lost_from', allowNull: true },
    verifiedAt: { type: DataTypes.DATE(3), field: 'verified_at', allowNull: true },
    checkedAt: { type: DataTypes.DATE(3), field: 'checked_at', allowNull: true },
    mergedIntoId: { type: DataTypes.CHAR(36), field: 'merged_into_id', allowNull: true },
    poolAt: { type: DataTypes.DATE(3), field: 'pool_at', allowNull: true },
    poolWarned: { type: DataTypes.STRING(8), field: 'pool_warned', allowNull: true },
    poolFrom: { type: DataTypes.DATE(3), field: 'pool_from', allowNull: true },
  };
}
