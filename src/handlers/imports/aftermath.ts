import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { Repos } from '../ports/repos.ts';

/** What an import of deals leaves to be done, of which nobody is told one by one. */
export interface Aftermath {
  /** Payments that were due before the day of the import, and what is owed of them (fen). */
  readonly overdue: number;
  readonly overdueSum: number;
  /** Homes that were to be handed over before that day. */
  readonly late: number;
  /** Receipts that finance has to confirm, and their sum (fen). */
  readonly claims: number;
  readonly claimed: number;
}

/** Adds it up from what the import wrote. `today`: YYYY-MM-DD. */
export async function aftermath(
  repos: Pick<Repos, 'operations'>,
  { operationIds }: ImportRun,
  today: string,
): Promise<Aftermath> {
  const sums = { overdue: 0, overdueSum: 0, late: 0, claims: 0, claimed: 0 };
  for (const id of operationIds) {
    for (const { kind, before, after } of (await repos.operations.byId(id))?.changes ?? []) {
      if (before !== null || after === null) {
        continue;
      }
      if (kind === 'planLine' && after.state === 'open' && after.dueDay !== null && after.dueDay < today) {
        sums.overdue += 1;
        sums.overdueSum += after.amount - after.paid;
      }
      if (kind === 'contract' && after.state !== 'delivered') {
        sums.late += after.handoverDay !== null && after.handoverDay < today ? 1 : 0;
      }
      if (kind === 'receipt' && after.state === 'claimed') {
        sums.claims += 1;
        sums.claimed += after.amount;
      }
    }
  }
  return sums;
}
