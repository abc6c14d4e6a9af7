import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

/** What each part of a posted message shows, so that one of several can change by itself. */
export const extendPosted = addColumns('posted', {
  card: { type: type.sealed, allowNull: true },
  position: { type: type.integer, allowNull: false, defaultValue: 0 },
});
