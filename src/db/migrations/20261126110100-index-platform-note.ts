import { addIndexes } from '../migrate/addIndexes.ts';

export const indexPlatformNote = addIndexes('platform_note', [{ fields: ['kept_until'] }]);
