import { addIndexes } from '../migrate/addIndexes.ts';

/** The cheapest units for sale of a project, of so many rooms or of any, with the figures that a wish compares. */
export const indexUnitFigures = addIndexes('unit', [
  { fields: ['project_id', 'state', 'rooms', 'list_price', 'built_area'] },
  { fields: ['project_id', 'state', 'list_price', 'built_area'] },
]);
