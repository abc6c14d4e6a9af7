import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** Something to be done at an instant. */
export class JobModel extends Model<InferAttributes<JobModel>, InferCreationAttributes<JobModel>> {
  declare id: string;
  declare kind: string;
  declare payload: unknown;
  declare dedupKey: string;
  declare urgent: boolean;
  declare state: 'ready' | 'leased' | 'done' | 'dead';
  declare runAt: Date;
  declare attempts: number;
  declare mostAttempts: number;
  declare leaseToken: string | null;
  declare leaseUntil: number | null;
  declare error: string | null;
  declare finishedAt: Date | null;

  static readonly table = 'job';
  static readonly columns: ModelAttributes<JobModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(40), allowNull: false },
    payload: { type: DataTypes.JSON, allowNull: false },
    dedupKey: { type: DataTypes.STRING(190), field: 'dedup_key', allowNull: false },
    urgent: { type: DataTypes.BOOLEAN, allowNull: false },
    state: { type: DataTypes.STRING(10), allowNull: false },
    runAt: { type: DataTypes.DATE(3), field: 'run_at', allowNull: false },
    attempts: { type: DataTypes.INTEGER, allowNull: false },
    mostAttempts: { type: DataTypes.INTEGER, field: 'most_attempts', allowNull: false },
    leaseToken: { type: DataTypes.CHAR(36), field: 'lease_token', allowNull: true },
    leaseUntil: { type: DataTypes.BIGINT, field: 'lease_until', allowNull: true },
    error: { type: DataTypes.STRING(500), allowNull: true },
    finishedAt: { type: DataTypes.DATE(3), field: 'finished_at', allowNull: true },
  };
}
