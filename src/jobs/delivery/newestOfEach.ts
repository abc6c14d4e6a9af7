import type { Posted } from '../../handlers/ports/outboxQueue.ts';

/** Of copies in the order in which they were posted, the last one of each conversation. */
export function newestOfEach(copies: readonly Posted[]): readonly Posted[] {
  const last = new Map<string, Posted>();
  for (const copy of copies) {
    const { platform, workspace, key } = copy.address;
    last.set(JSON.stringify([platform, workspace, key]), copy);
  }
  return [...last.values()];
}
