import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { UnitPrice } from '../../domain/unit.ts';

/** A unit’s prices from an instant on. */
export class UnitPriceModel extends Model<
  InferAttributes<UnitPriceModel>,
  InferCreationAttributes<UnitPriceModel>
> {
  declare id: UnitPrice['id'];
  declare unitId: UnitPrice['unitId'];
  declare listPrice: UnitPrice['listPrice'];
  declare floorPrice: UnitPrice['floorPrice'];
  declare filedPrice: UnitPrice['filedPrice'];
  declare at: UnitPrice['at'];
  declare byId: UnitPrice['byId'];
  declare reason: Buffer | null;
  declare version: UnitPrice['version'];

  static readonly table = 'unit_price';
  static readonly columns: ModelAttributes<UnitPriceModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: false },
    listPrice: { type: DataTypes.BIGINT, field: 'list_price', allowNull: true },
    floorPrice: { type: DataTypes.BIGINT, field: 'floor_price', allowNull: true },
    filedPrice: { type: DataTypes.BIGINT, field: 'filed_price', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    reason: { type: DataTypes.BLOB('medium'), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
