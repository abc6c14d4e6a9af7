import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addComplaintPlace = addColumns('complaint', {
  place: { type: type.key(60), allowNull: true },
});
