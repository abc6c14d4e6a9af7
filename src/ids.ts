import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from './handlers/ports/ids.ts';

/** Ids of this process: UUIDv7, so that rows written together lie together. */
export const systemIds: Ids = {
  uuid: () => v7(),
  token: () => randomBytes(16).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
};
