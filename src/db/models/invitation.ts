import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Invitation } from '../../domain/events/event.ts';

/** A customer's invitation to an event. */
export class InvitationModel extends Model<
  InferAttributes<InvitationModel>,
  InferCreationAttributes<InvitationModel>
> {
  declare id: Invitation['id'];
  declare eventId: Invitation['eventId'];
  declare customerId: Invitation['customerId'];
  declare projectId: Invitation['projectId'];
  declare invitedById: Invitation['invitedById'];
  declare at: Invitation['at'];
  declare state: Invitation['state'];
  declare people: Invitation['people'];
  declare reason: Buffer | null;
  declare answeredAt: Invitation['answeredAt'];
  declare answeredById: Invitation['answeredById'];
  declare cameAt: Invitation['cameAt'];
  declare version: Invitation['version'];

  static readonly table = 'invitation';
  static readonly columns: ModelAttributes<InvitationModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    eventId: { type: DataTypes.CHAR(36), field: 'event_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    invitedById: { type: DataTypes.CHAR(36), field: 'invited_by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(10), allowNull: false },
    people: { type: DataTypes.INTEGER, allowNull: true },
    reason: { type: DataTypes.BLOB('medium'), allowNull: true },
    answeredAt: { type: DataTypes.DATE(3), field: 'answered_at', allowNull: true },
    answeredById: { type: DataTypes.CHAR(36), field: 'answered_by_id', allowNull: true },
    cameAt: { type: DataTypes.DATE(3), field: 'came_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
