import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { RotaPlace } from '../../domain/reception/rota.ts';

/** A place in the order of one day in one hall (R3.1.2). */
export class RotaPlaceModel extends Model<
  InferAttributes<RotaPlaceModel>,
  InferCreationAttributes<RotaPlaceModel>
> {
  declare id: RotaPlace['id'];
  declare projectId: RotaPlace['projectId'];
  declare day: RotaPlace['day'];
  declare memberId: RotaPlace['memberId'];
  declare position: RotaPlace['position'];
  declare state: RotaPlace['state'];
  declare turns: RotaPlace['turns'];
  declare passed: RotaPlace['passed'];
  declare makeUps: RotaPlace['makeUps'];
  declare version: RotaPlace['version'];

  static readonly table = 'rota_place';
  static readonly columns: ModelAttributes<RotaPlaceModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    position: { type: DataTypes.INTEGER, allowNull: false },
    state: { type: DataTypes.STRING(10), allowNull: false },
    turns: { type: DataTypes.INTEGER, allowNull: false },
    passed: { type: DataTypes.INTEGER, allowNull: false },
    makeUps: { type: DataTypes.INTEGER, field: 'make_ups', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
