import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Operation } from '../../handlers/ports/operation.ts';

/** The audit row of one command (R1.3.4). */
export class OperationModel extends Model<
  InferAttributes<OperationModel>,
  InferCreationAttributes<OperationModel>
> {
  declare id: Operation['id'];
  declare at: Operation['at'];
  declare memberId: Operation['memberId'];
  declare platform: Operation['platform'];
  declare place: Operation['place'];
  declare command: Operation['command'];
  declare undo: Operation['undo'];
  declare undoneAt: Operation['undoneAt'];
  declare undoneById: Operation['undoneById'];
  declare note: Buffer | null;
  declare batch: Operation['batch'];

  static readonly table = 'operation';
  static readonly columns: ModelAttributes<OperationModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    platform: { type: DataTypes.STRING(10), allowNull: false },
    place: { type: DataTypes.STRING(190), allowNull: false },
    command: { type: DataTypes.STRING(60), allowNull: false },
    undo: { type: DataTypes.STRING(10), field: 'undo_kind', allowNull: false },
    undoneAt: { type: DataTypes.DATE(3), field: 'undone_at', allowNull: true },
    undoneById: { type: DataTypes.CHAR(36), field: 'undone_by_id', allowNull: true },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    batch: { type: DataTypes.CHAR(36), allowNull: true },
  };
}
