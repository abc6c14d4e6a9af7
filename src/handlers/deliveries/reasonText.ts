import { maskPhones } from '../../domain/maskPhones.ts';

/** What platforms say can be long; the log has all of it. */
const LONGEST = 120;

/** The technical word of a platform, in one line; it may quote the number that a message was about. */
export function reasonText(reason: string): string {
  const letters = Array.from(maskPhones(reason).replace(/\s+/gu, ' '));
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}
