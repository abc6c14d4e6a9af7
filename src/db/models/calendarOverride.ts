import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { CalendarDay } from '../../domain/time/calendarDay.ts';

/** A day that differs from the published calendar, for one project or for the company. */
export class CalendarOverrideModel extends Model<
  InferAttributes<CalendarOverrideModel>,
  InferCreationAttributes<CalendarOverrideModel>
> {
  declare id: string;
  declare projectId: string | null;
  declare date: string;
  declare kind: CalendarDay['kind'];
  declare name: string;

  static readonly table = 'calendar_override';
  static readonly columns: ModelAttributes<CalendarOverrideModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: true },
    date: { type: DataTypes.DATEONLY, allowNull: false },
    kind: { type: DataTypes.STRING(10), allowNull: false },
    name: { type: DataTypes.STRING(100), allowNull: false },
  };
}
