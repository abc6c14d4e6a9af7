/** Which item of a checklist a text is about: named as a whole, else the only one of which a part of two characters stands in it. */
export function checklistItem(checklist: readonly string[], text: string): string | undefined {
  const whole = checklist.find((item) => text.trim() === item);
  if (whole !== undefined) {
    return whole;
  }
  const about = checklist.filter(
    (item) => text.includes(item) || pairsOf(item).some((pair) => text.includes(pair)),
  );
  return about.length === 1 ? about[0] : undefined;
}

function pairsOf(item: string): string[] {
  return Array.from({ length: Math.max(0, item.length - 1) }, (_, i) => item.slice(i, i + 2));
}
