import { createHash } from 'node:crypto';

/** What is stored of a link, in hex: from it nobody can make the link. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
