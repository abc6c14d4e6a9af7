import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** The next short reference of each kind of record. */
export class CounterModel extends Model<
  InferAttributes<CounterModel>,
  InferCreationAttributes<CounterModel>
> {
  declare name: string;
  declare nextValue: number;

  static readonly table = 'counter';
  static readonly columns: ModelAttributes<CounterModel> = {
    name: { type: DataTypes.STRING(40), primaryKey: true },
    nextValue: { type: DataTypes.BIGINT, field: 'next_value', allowNull: false },
  };
}
