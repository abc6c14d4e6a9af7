import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addComplaintFigures = addColumns('complaint', {
  zone: { type: type.code(50), allowNull: false, defaultValue: 'Asia/Shanghai' },
  first_minutes: { type: type.integer, allowNull: true },
  final_minutes: { type: type.integer, allowNull: true },
  first_member_id: { type: type.id, allowNull: true },
  final_member_id: { type: type.id, allowNull: true },
  former_clocks: { type: type.json, allowNull: true },
});
