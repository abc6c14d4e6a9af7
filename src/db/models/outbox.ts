import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Platform } from '../../domain/company.ts';
import type { DeliveryKind, DeliveryState } from '../../domain/delivery.ts';

/** A message to be sent: written with what it reports, sent after the commit; and its line in the delivery ledger. */
export class OutboxModel extends Model<InferAttributes<OutboxModel>, InferCreationAttributes<OutboxModel>> {
  declare id: string;
  declare dedupKey: string;
  declare notice: Buffer;
  declare state: DeliveryState;
  declare attempts: number;
  declare nextAt: Date;
  declare platform: Platform | null;
  declare workspace: string | null;
  declare addressKey: string | null;
  declare body: Buffer | null;
  declare remoteRef: string | null;
  declare error: string | null;
  declare endedAt: Date | null;
  declare lane: string;
  declare urgent: boolean;
  declare kind: DeliveryKind | 'update';
  declare about: string | null;
  declare memberId: string | null;
  declare channelId: string | null;
  declare dueAt: Date | null;
  declare leaseToken: string | null;
  declare messageId: string | null;
  declare sendKey: string | null;
  declare doubtSince: Date | null;
  declare seenAt: Date | null;

  static readonly table = 'outbox';
  static readonly columns: ModelAttributes<OutboxModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    dedupKey: { type: DataTypes.STRING(190), field: 'dedup_key', allowNull: false },
    notice: { type: DataTypes.BLOB('medium'), allowNull: false },
    state: { type: DataTypes.STRING(10), allowNull: false },
    attempts: { type: DataTypes.INTEGER, allowNull: false },
    nextAt: { type: DataTypes.DATE(3), field: 'next_at', allowNull: false },
    platform: { type: DataTypes.STRING(10), allowNull: true },
    workspace: { type: DataTypes.STRING(100), allowNull: true },
    addressKey: { type: DataTypes.STRING(190), field: 'address_key', allowNull: true },
    body: { type: DataTypes.BLOB('medium'), allowNull: true },
    remoteRef: { type: DataTypes.STRING(190), field: 'remote_ref', allowNull: true },
    error: { type: DataTypes.STRING(500), allowNull: true },
    endedAt: { type: DataTypes.DATE(3), field: 'ended_at', allowNull: true },
    lane: { type: DataTypes.STRING(120), allowNull: false },
    urgent: { type: DataTypes.BOOLEAN, allowNull: false },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    about: { type: DataTypes.STRING(40), allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: true },
    channelId: { type: DataTypes.CHAR(36), field: 'channel_id', allowNull: true },
    dueAt: { type: DataTypes.DATE(3), field: 'due_at', allowNull: true },
    leaseToken: { type: DataTypes.CHAR(36), field: 'lease_token', allowNull: true },
    messageId: { type: DataTypes.CHAR(36), field: 'message_id', allowNull: true },
    sendKey: { type: DataTypes.STRING(190), field: 'send_key', allowNull: true },
    doubtSince: { type: DataTypes.DATE(3), field: 'doubt_since', allowNull: true },
    seenAt: { type: DataTypes.DATE(3), field: 'seen_at', allowNull: true },
  };
}
