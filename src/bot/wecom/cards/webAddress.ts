import { bytesOf } from '../../text/bytesOf.ts';
import { LIMITS } from './limits.ts';

/** What would end a link of markdown before its end, or be read as markup in it. */
const MARKS = /[()[\]|\\`*]/gu;

/** The address as it may stand in a link or a button; undefined for all but web addresses, and for one that is too long. */
export function webAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol)) {
    return undefined;
  }
  const address = parsed.href.replaceAll(
    MARKS,
    (mark) => `%${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  return bytesOf(address) <= LIMITS.bytes.url && !/[<>\s]/u.test(address) ? address : undefined;
}
