import { bytesOf } from '../../text/bytesOf.ts';
import { shownText } from '../../text/shownText.ts';

/** Emphasis, code, tags and mentions, tables, links and images. */
const ANYWHERE = /[\\*~`<|[\]]/gu;
/** Within a word it is no emphasis: lina_wang stays. */
const UNDERSCORE = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu;
/** Within an address of mail it mentions nobody. */
const AT = /(?<![\w.+-])@/gu;
/** What clients make a link of. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./giu;
const ENTITY = /&(?=#?\w+;)/gu;
/** Four blanks are code. */
const INDENT = /^(?: {4,}| *\t)[ \t]*/u;
/** A heading, a quote, an item, a rule, the line that makes a heading of the one above, an item with a number. */
const STARTS = [
  /^(\s*)([#>])/u,
  /^(\s*)([-+])(?=[\s-]|$)/u,
  /^(\s*)(=)(?=[=\s]*$)/u,
  /^(\s*\d{1,9})([.)])(?=\s|$)/u,
] as const;
/** Hashes at the end of a heading are not shown. */
const END = /#(?=[#\s]*$)/gu;

/**
 * A line for WeCom's markdown that is shown as it is, whatever was typed: no mention, link, heading, quote, item, font or tag.
 * WeCom documents no escape (D90236, D99110), so a backslash or an entity may be shown too. What would be markup becomes the
 * full-width form of the same character: it looks alike, is markup nowhere, and what people copy from it to us is read as if it had
 * been typed (it is folded by NFKC). A character of no width would not do: emphasis works across it, and it is copied unseen.
 */
export function markdownLine(line: string): string {
  const inert = shownText(line)
    .replaceAll(/[\n\u2028\u2029]/gu, ' ')
    .replaceAll(ANYWHERE, wide)
    .replaceAll(UNDERSCORE, wide)
    .replaceAll(AT, wide)
    .replaceAll(ADDRESS, wide)
    .replaceAll(ENTITY, wide)
    .replaceAll(END, wide)
    .replace(INDENT, '\u3000');
  return STARTS.reduce(
    (text, start) => text.replace(start, (_, before: string, mark: string) => `${before}${wide(mark)}`),
    inert,
  );
}

/** At most so many bytes does a part of a line take as `markdownLine` draws it. */
export function markdownBytes(part: string): number {
  const marks = part.match(/[^A-Za-z0-9 \u0080-\u{10ffff}]/gu)?.length ?? 0;
  return bytesOf(part) + 2 * marks;
}

/** From ! to ~ the full-width forms lie 0xfee0 further on. */
function wide(char: string): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);
}
