/** One of the places of a holder: `n` from 1 to policy hold.most. */
export function slotOf(memberId: string, n: number): string {
  return `${memberId}:${n}`;
}

/** The first place that he has free; undefined where he holds as much as he may. */
export function freeSlot(
  taken: readonly (string | null)[],
  memberId: string,
  most: number,
): string | undefined {
  return Array.from({ length: most }, (_, index) => slotOf(memberId, index + 1)).find(
    (slot) => !taken.includes(slot),
  );
}
