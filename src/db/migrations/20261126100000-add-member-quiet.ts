import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addMemberQuiet = addColumns('member', {
  quiet: { type: type.json, allowNull: true },
});
