/** An opening, a closing or an empty tag as WeCom writes them: a blank may stand before its end, but nothing else. */
const TAG = /<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>/gu;
/** A chosen option of a card is at the fifth level; nothing that WeCom documents is deeper than seven. */
const DEEPEST = 10;

/**
 * True for one root with elements and texts in it: the small part of XML that WeCom uses. No attributes, no instructions, no
 * declarations. `text`: without its CDATA sections. (The parser's own check is deprecated and knows too much of XML.)
 */
export function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (const { 0: tag, 1: end, 2: name = '', 3: empty, index } of text.matchAll(TAG)) {
    if (!isPlain(text.slice(at, index), open.length > 0)) {
      return false;
    }
    at = index + tag.length;
    if (end === '/') {
      if (empty === '/' || open.pop() !== name) {
        return false;
      }
      continue;
    }
    roots += open.length === 0 ? 1 : 0;
    if (empty !== '/') {
      open.push(name);
    }
    if (roots > 1 || open.length > DEEPEST) {
      return false;
    }
  }
  return roots === 1 && open.length === 0 && isPlain(text.slice(at), false);
}

/** Around the root there are blanks only. */
function isPlain(between: string, isInside: boolean): boolean {
  return isInside ? !between.includes('<') : between.trim() === '';
}
