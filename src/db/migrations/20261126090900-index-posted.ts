import { addIndexes } from '../migrate/addIndexes.ts';

export const indexPosted = addIndexes('posted', [{ fields: ['remote_ref'] }]);
