import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { CalendarOverride } from '../../domain/time/calendarOverride.ts';

/** A day that differs from the published calendar, for one project or for the company. */
export class CalendarOverrideModel extends Model<
  InferAttributes<CalendarOverrideModel>,
  InferCreationAttributes<CalendarOverrideModel>
> {
  declare id: CalendarOverride['id'];
  declare projectId: CalendarOverride['projectId'];
  declare date: CalendarOverride['date'];
  declare kind: CalendarOverride['kind'];
  declare name: CalendarOverride['name'];
  declare shifts: CalendarOverride['shifts'];
  /** Of whom and which day: unique, so that no day is entered twice. */
  declare dayKey: string | null;
  declare version: CalendarOverride['version'];

  static readonly table = 'calendar_override';
  static readonly columns: ModelAttributes<CalendarOverrideModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: true },
    date: { type: DataTypes.DATEONLY, allowNull: false },
    kind: { type: DataTypes.STRING(10), allowNull: false },
    name: { type: DataTypes.STRING(100), allowNull: false },
    shifts: { type: DataTypes.JSON, allowNull: true },
    dayKey: { type: DataTypes.STRING(60), field: 'day_key', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
