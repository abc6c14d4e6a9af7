import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Visit } from '../../domain/reception/visit.ts';

/** A group that was received, or a call that came in (R3.1.2). */
export class VisitModel extends Model<InferAttributes<VisitModel>, InferCreationAttributes<VisitModel>> {
  declare id: Visit['id'];
  declare kind: Visit['kind'];
  declare customerId: Visit['customerId'];
  declare projectId: Visit['projectId'];
  declare teamId: Visit['teamId'];
  declare receivedById: Visit['receivedById'];
  declare registeredById: Visit['registeredById'];
  declare at: Visit['at'];
  declare day: Visit['day'];
  declare party: Visit['party'];
  declare first: Visit['first'];
  declare unitsSeen: Visit['unitsSeen'] | null;
  declare feedback: Buffer | null;
  declare concerns: Visit['concerns'] | null;
  declare leftNoPhone: Visit['leftNoPhone'];
  declare turn: Visit['turn'];
  declare why: Visit['why'];
  declare recordedAt: Visit['recordedAt'];
  declare version: Visit['version'];

  static readonly table = 'visit';
  static readonly columns: ModelAttributes<VisitModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(10), allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    receivedById: { type: DataTypes.CHAR(36), field: 'received_by_id', allowNull: false },
    registeredById: { type: DataTypes.CHAR(36), field: 'registered_by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
    party: { type: DataTypes.INTEGER, allowNull: false },
    first: { type: DataTypes.BOOLEAN, field: 'is_first', allowNull: false },
    unitsSeen: { type: DataTypes.JSON, field: 'units_seen', allowNull: true },
    feedback: { type: DataTypes.BLOB('medium'), allowNull: true },
    concerns: { type: DataTypes.JSON, allowNull: true },
    leftNoPhone: { type: DataTypes.BOOLEAN, field: 'left_no_phone', allowNull: false },
    turn: { type: DataTypes.STRING(10), allowNull: false },
    why: { type: DataTypes.STRING(12), allowNull: false },
    recordedAt: { type: DataTypes.DATE(3), field: 'recorded_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
