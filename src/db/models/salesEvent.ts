import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { SalesEvent } from '../../domain/events/event.ts';

/** An event of the sales office (R3.2). */
export class SalesEventModel extends Model<
  InferAttributes<SalesEventModel>,
  InferCreationAttributes<SalesEventModel>
> {
  declare id: SalesEvent['id'];
  declare ref: SalesEvent['ref'];
  declare projectId: SalesEvent['projectId'];
  declare name: SalesEvent['name'];
  declare at: SalesEvent['at'];
  declare day: SalesEvent['day'];
  declare place: SalesEvent['place'];
  declare capacity: SalesEvent['capacity'];
  declare note: Buffer | null;
  declare state: SalesEvent['state'];
  declare cancelReason: Buffer | null;
  declare organizerId: SalesEvent['organizerId'];
  declare eveAt: SalesEvent['eveAt'];
  declare resultAt: SalesEvent['resultAt'];
  declare version: SalesEvent['version'];

  static readonly table = 'sales_event';
  static readonly columns: ModelAttributes<SalesEventModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    name: { type: DataTypes.STRING(80), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    place: { type: DataTypes.STRING(100), allowNull: true },
    capacity: { type: DataTypes.INTEGER, allowNull: true },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    state: { type: DataTypes.STRING(10), allowNull: false },
    cancelReason: { type: DataTypes.BLOB('medium'), field: 'cancel_reason', allowNull: true },
    organizerId: { type: DataTypes.CHAR(36), field: 'organizer_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
    eveAt: { type: DataTypes.DATE(3), field: 'eve_at', allowNull: true },
    resultAt: { type: DataTypes.DATE(3), field: 'result_at', allowNull: true },
  };
}
