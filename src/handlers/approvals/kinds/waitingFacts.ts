import type { Fact } from '../../chat/card.ts';
import type { ApprovalReading } from './approvalKind.ts';

/** How many other customers wait for a unit; nothing where nobody does. */
export async function waitingFacts(
  { repos, m }: ApprovalReading,
  unitId: string | null,
  customerId: string | null = null,
): Promise<Fact[]> {
  const waiting = unitId === null ? [] : await repos.waitings.ofUnit(unitId);
  const others = waiting.filter((one) => one.customerId !== customerId).length;
  return others === 0
    ? []
    : [{ label: m.approval.labels.waiting, value: m.approval.discount.othersWait(others) }];
}
