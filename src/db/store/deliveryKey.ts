import { createHash } from 'node:crypto';

const LONGEST = 190;

/** Identifiers of others as keys of ours: one too long for an index is replaced by its hash. */
export function deliveryKey(id: string): string {
  return id.length <= LONGEST ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
