import { addIndexes } from '../migrate/addIndexes.ts';

export const indexOutbox = addIndexes('outbox', [
  { fields: ['state', 'urgent', 'next_at', 'lane'] },
  { fields: ['lane', 'state', 'next_at'] },
  { fields: ['due_at'] },
  { fields: ['state', 'ended_at'] },
  { fields: ['remote_ref'] },
  { fields: ['lease_token'] },
]);
