import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { CustomerPhone } from '../../domain/customer.ts';

/** A phone of a customer: sealed, and found by keyed hashes of the whole number and of its last four digits. */
export class CustomerPhoneModel extends Model<
  InferAttributes<CustomerPhoneModel>,
  InferCreationAttributes<CustomerPhoneModel>
> {
  declare id: CustomerPhone['id'];
  declare customerId: CustomerPhone['customerId'];
  declare number: Buffer;
  declare numberHash: Buffer;
  declare lastFourHash: Buffer;
  declare primary: CustomerPhone['primary'];
  declare addedAt: CustomerPhone['addedAt'];
  declare version: CustomerPhone['version'];
  declare label: Buffer | null;

  static readonly table = 'customer_phone';
  static readonly columns: ModelAttributes<CustomerPhoneModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    number: { type: DataTypes.BLOB('medium'), allowNull: false },
    numberHash: { type: DataTypes.STRING(32, true), field: 'number_hash', allowNull: false },
    lastFourHash: { type: DataTypes.STRING(16, true), field: 'last_four_hash', allowNull: false },
    primary: { type: DataTypes.BOOLEAN, field: 'is_primary', allowNull: false },
    addedAt: { type: DataTypes.DATE(3), field: 'added_at', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
    label: { type: DataTypes.BLOB('medium'), allowNull: true },
  };
}
