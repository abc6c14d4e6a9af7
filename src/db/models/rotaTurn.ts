import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { RotaTurn } from '../../domain/reception/rota.ts';

/** A line of the rotation's fairness ledger (R3.1.2). */
export class RotaTurnModel extends Model<
  InferAttributes<RotaTurnModel>,
  InferCreationAttributes<RotaTurnModel>
> {
  declare id: RotaTurn['id'];
  declare projectId: RotaTurn['projectId'];
  declare day: RotaTurn['day'];
  declare memberId: RotaTurn['memberId'];
  declare at: RotaTurn['at'];
  declare kind: RotaTurn['kind'];
  declare visitId: RotaTurn['visitId'];
  declare reason: RotaTurn['reason'];
  declare version: RotaTurn['version'];

  static readonly table = 'rota_turn';
  static readonly columns: ModelAttributes<RotaTurnModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    kind: { type: DataTypes.STRING(10), allowNull: false },
    visitId: { type: DataTypes.CHAR(36), field: 'visit_id', allowNull: true },
    reason: { type: DataTypes.STRING(12), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
