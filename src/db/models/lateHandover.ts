import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { LateHandover } from '../../domain/handovers/lateHandover.ts';

/** A contract whose home was not handed over in time. */
export class LateHandoverModel extends Model<
  InferAttributes<LateHandoverModel>,
  InferCreationAttributes<LateHandoverModel>
> {
  declare id: LateHandover['id'];
  declare dueDay: LateHandover['dueDay'];
  declare problemId: LateHandover['problemId'];
  declare version: LateHandover['version'];

  static readonly table = 'late_handover';
  static readonly columns: ModelAttributes<LateHandoverModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    dueDay: { type: DataTypes.DATEONLY, field: 'due_day', allowNull: false },
    problemId: { type: DataTypes.CHAR(36), field: 'problem_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
