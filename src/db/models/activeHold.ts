import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ActiveHold } from '../../domain/hold.ts';

/** Who has a unit now. */
export class ActiveHoldModel extends Model<
  InferAttributes<ActiveHoldModel>,
  InferCreationAttributes<ActiveHoldModel>
> {
  declare id: ActiveHold['id'];
  declare holdId: ActiveHold['holdId'];
  declare waitingId: ActiveHold['waitingId'];
  declare slot: ActiveHold['slot'];
  declare until: ActiveHold['until'];
  declare version: ActiveHold['version'];

  static readonly table = 'active_hold';
  static readonly columns: ModelAttributes<ActiveHoldModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    holdId: { type: DataTypes.CHAR(36), field: 'hold_id', allowNull: true },
    waitingId: { type: DataTypes.CHAR(36), field: 'waiting_id', allowNull: true },
    slot: { type: DataTypes.STRING(60), allowNull: true },
    until: { type: DataTypes.DATE(3), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
