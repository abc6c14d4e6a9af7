import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Platform } from '../../domain/company.ts';

/** A message to be sent: written with what it reports, sent after the commit. */
export class OutboxModel extends Model<InferAttributes<OutboxModel>, InferCreationAttributes<OutboxModel>> {
  declare id: string;
  declare dedupKey: string;
  declare notice: Buffer;
  declare state: 'ready' | 'sent' | 'dead' | 'withdrawn' | 'unknown';
  declare attempts: number;
  declare nextAt: Date;
  declare platform: Platform | null;
  declare workspace: string | null;
  declare addressKey: string | null;
  declare body: Buffer | null;
  declare remoteRef: string | null;
  declare error: string | null;
  declare endedAt: Date | null;

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
  };
}
