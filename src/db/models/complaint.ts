import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Complaint } from '../../domain/complaints/complaint.ts';

/** A complaint with its two clocks (R3.4.2). */
export class ComplaintModel extends Model<
  InferAttributes<ComplaintModel>,
  InferCreationAttributes<ComplaintModel>
> {
  declare id: Complaint['id'];
  declare ref: Complaint['ref'];
  declare projectId: Complaint['projectId'];
  declare teamId: Complaint['teamId'];
  declare customerId: Complaint['customerId'];
  declare unitId: Complaint['unitId'];
  declare place: Complaint['place'];
  declare name: Buffer | null;
  declare phone: Buffer | null;
  declare phoneHash: Buffer | null;
  declare category: Complaint['category'];
  declare severity: Complaint['severity'];
  declare risk: Complaint['risk'];
  declare text: Buffer;
  declare demand: Buffer | null;
  declare photos: Complaint['photos'] | null;
  declare repeated: Complaint['repeated'];
  declare duplicateOfId: Complaint['duplicateOfId'];
  declare takenById: Complaint['takenById'];
  declare ownerId: Complaint['ownerId'];
  declare at: Complaint['at'];
  declare since: Complaint['since'];
  declare state: Complaint['state'];
  declare firstTerm: string;
  declare finalTerm: string;
  declare firstDueAt: Complaint['firstDueAt'];
  declare finalDueAt: Complaint['finalDueAt'];
  declare nextDueAt: Date | null;
  declare provisional: Complaint['provisional'];
  declare respondedAt: Complaint['respondedAt'];
  declare respondedById: Complaint['respondedById'];
  declare response: Buffer | null;
  declare resolvedAt: Complaint['resolvedAt'];
  declare resolvedById: Complaint['resolvedById'];
  declare result: Buffer | null;
  declare causeKind: Complaint['causeKind'];
  declare cause: Complaint['cause'];
  declare contractor: Complaint['contractor'];
  declare pausedAt: Complaint['pausedAt'];
  declare pauseReason: Buffer | null;
  declare reopened: Complaint['reopened'];
  declare alarmed: Complaint['alarmed'];
  declare nextAlarmAt: Complaint['nextAlarmAt'];
  declare zone: Complaint['zone'];
  declare firstMinutes: Complaint['firstMinutes'];
  declare finalMinutes: Complaint['finalMinutes'];
  declare firstMemberId: Complaint['firstMemberId'];
  declare finalMemberId: Complaint['finalMemberId'];
  declare formerClocks: Complaint['formerClocks'] | null;
  declare version: Complaint['version'];

  static readonly table = 'complaint';
  static readonly columns: ModelAttributes<ComplaintModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: true },
    unitId: { type: DataTypes.CHAR(36), field: 'unit_id', allowNull: true },
    name: { type: DataTypes.BLOB('medium'), allowNull: true },
    phone: { type: DataTypes.BLOB('medium'), allowNull: true },
    phoneHash: { type: DataTypes.STRING(32, true), field: 'phone_hash', allowNull: true },
    category: { type: DataTypes.STRING(12), allowNull: true },
    severity: { type: DataTypes.INTEGER, allowNull: false },
    risk: { type: DataTypes.STRING(12), allowNull: true },
    text: { type: DataTypes.BLOB('medium'), allowNull: false },
    demand: { type: DataTypes.BLOB('medium'), allowNull: true },
    photos: { type: DataTypes.JSON, allowNull: true },
    repeated: { type: DataTypes.BOOLEAN, allowNull: false },
    duplicateOfId: { type: DataTypes.CHAR(36), field: 'duplicate_of_id', allowNull: true },
    takenById: { type: DataTypes.CHAR(36), field: 'taken_by_id', allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    since: { type: DataTypes.DATE(3), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    firstTerm: { type: DataTypes.STRING(20), field: 'first_term', allowNull: false },
    finalTerm: { type: DataTypes.STRING(20), field: 'final_term', allowNull: false },
    firstDueAt: { type: DataTypes.DATE(3), field: 'first_due_at', allowNull: false },
    finalDueAt: { type: DataTypes.DATE(3), field: 'final_due_at', allowNull: false },
    nextDueAt: { type: DataTypes.DATE(3), field: 'next_due_at', allowNull: true },
    provisional: { type: DataTypes.BOOLEAN, allowNull: false },
    respondedAt: { type: DataTypes.DATE(3), field: 'responded_at', allowNull: true },
    respondedById: { type: DataTypes.CHAR(36), field: 'responded_by_id', allowNull: true },
    response: { type: DataTypes.BLOB('medium'), allowNull: true },
    resolvedAt: { type: DataTypes.DATE(3), field: 'resolved_at', allowNull: true },
    resolvedById: { type: DataTypes.CHAR(36), field: 'resolved_by_id', allowNull: true },
    result: { type: DataTypes.BLOB('medium'), allowNull: true },
    causeKind: { type: DataTypes.STRING(12), field: 'cause_kind', allowNull: true },
    cause: { type: DataTypes.STRING(200), allowNull: true },
    contractor: { type: DataTypes.STRING(60), allowNull: true },
    pausedAt: { type: DataTypes.DATE(3), field: 'paused_at', allowNull: true },
    pauseReason: { type: DataTypes.BLOB('medium'), field: 'pause_reason', allowNull: true },
    reopened: { type: DataTypes.INTEGER, allowNull: false },
    alarmed: { type: DataTypes.STRING(20), allowNull: false },
    nextAlarmAt: { type: DataTypes.DATE(3), field: 'next_alarm_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
    place: { type: DataTypes.STRING(60), allowNull: true },
    zone: { type: DataTypes.STRING(50), allowNull: false },
    firstMinutes: { type: DataTypes.INTEGER, field: 'first_minutes', allowNull: true },
    finalMinutes: { type: DataTypes.INTEGER, field: 'final_minutes', allowNull: true },
    firstMemberId: { type: DataTypes.CHAR(36), field: 'first_member_id', allowNull: true },
    finalMemberId: { type: DataTypes.CHAR(36), field: 'final_member_id', allowNull: true },
    formerClocks: { type: DataTypes.JSON, field: 'former_clocks', allowNull: true },
  };
}
