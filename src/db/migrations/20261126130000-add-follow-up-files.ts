import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addFollowUpFiles = addColumns('follow_up', {
  file_ids: { type: type.json, allowNull: true },
});
