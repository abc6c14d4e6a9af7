import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { RecordKind } from '../../domain/records.ts';

/** One record before and after an operation, both sealed. */
export class OperationChangeModel extends Model<
  InferAttributes<OperationChangeModel>,
  InferCreationAttributes<OperationChangeModel>
> {
  declare operationId: string;
  declare seq: number;
  declare kind: RecordKind;
  declare recordId: string;
  declare before: Buffer | null;
  declare after: Buffer | null;

  static readonly table = 'operation_change';
  static readonly columns: ModelAttributes<OperationChangeModel> = {
    operationId: { type: DataTypes.CHAR(36), primaryKey: true, field: 'operation_id' },
    seq: { type: DataTypes.INTEGER, primaryKey: true },
    kind: { type: DataTypes.STRING(30), allowNull: false },
    recordId: { type: DataTypes.CHAR(36), field: 'record_id', allowNull: false },
    before: { type: DataTypes.BLOB('medium'), field: 'before_sealed', allowNull: true },
    after: { type: DataTypes.BLOB('medium'), field: 'after_sealed', allowNull: true },
  };
}
