import { addIndexes } from '../migrate/addIndexes.ts';

/** Which units were repriced within some minutes. */
export const indexUnitPriceAt = addIndexes('unit_price', [{ fields: ['at', 'unit_id'] }]);
