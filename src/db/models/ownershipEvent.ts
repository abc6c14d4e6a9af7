import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { OwnershipEvent } from '../../domain/ownership/ownershipEvent.ts';

/** Whose a customer became, and why. */
export class OwnershipEventModel extends Model<
  InferAttributes<OwnershipEventModel>,
  InferCreationAttributes<OwnershipEventModel>
> {
  declare id: OwnershipEvent['id'];
  declare customerId: OwnershipEvent['customerId'];
  declare at: OwnershipEvent['at'];
  declare ownerId: OwnershipEvent['ownerId'];
  declare reason: OwnershipEvent['reason'];
  declare protectedUntil: OwnershipEvent['protectedUntil'];
  declare byId: OwnershipEvent['byId'];
  declare version: OwnershipEvent['version'];

  static readonly table = 'ownership_event';
  static readonly columns: ModelAttributes<OwnershipEventModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: false },
    reason: { type: DataTypes.STRING(12), allowNull: false },
    protectedUntil: { type: DataTypes.DATE(3), field: 'protected_until', allowNull: true },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
