import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** A tick of a task that was carried out. */
export class CronTickModel extends Model<
  InferAttributes<CronTickModel>,
  InferCreationAttributes<CronTickModel>
> {
  declare task: string;
  declare projectId: string;
  declare runAt: Date;
  declare at: Date;

  static readonly table = 'cron_tick';
  static readonly columns: ModelAttributes<CronTickModel> = {
    task: { type: DataTypes.STRING(60), primaryKey: true },
    projectId: { type: DataTypes.STRING(36), primaryKey: true, field: 'project_id' },
    runAt: { type: DataTypes.DATE(3), primaryKey: true, field: 'run_at' },
    at: { type: DataTypes.DATE(3), allowNull: false },
  };
}
