import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';

/** How far the ticks of a task have been carried out. */
export class CronTaskModel extends Model<
  InferAttributes<CronTaskModel>,
  InferCreationAttributes<CronTaskModel>
> {
  declare task: string;
  declare scope: string;
  declare knownAt: Date;
  declare lastRunAt: Date;

  static readonly table = 'cron_task';
  static readonly columns: ModelAttributes<CronTaskModel> = {
    task: { type: DataTypes.STRING(60), primaryKey: true },
    scope: { type: DataTypes.STRING(36), primaryKey: true },
    knownAt: { type: DataTypes.DATE(3), field: 'known_at', allowNull: false },
    lastRunAt: { type: DataTypes.DATE(3), field: 'last_run_at', allowNull: false },
  };
}
