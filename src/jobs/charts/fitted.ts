/** A text cut with an ellipsis to what is no wider than so much; `widthOf` measures in the same unit as `most`. */
export function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) {
    return text;
  }
  const letters = Array.from(text);
  const cut = (kept: number): string => `${letters.slice(0, kept).join('').trimEnd()}…`;
  let kept = letters.length - 1;
  while (kept > 1 && widthOf(cut(kept)) > most) {
    kept -= 1;
  }
  return cut(kept);
}
