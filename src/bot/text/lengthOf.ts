/** Length in Unicode code points, as Slack's limits are counted here. A lone half of a pair counts as one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i) ?? 0;
    i += point > 0xffff ? 1 : 0;
    length += 1;
  }
  return length;
}
