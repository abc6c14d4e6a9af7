import { onlyTouched } from '../../domain/onlyTouched.ts';
import type { Change, RecordKind } from '../../domain/records.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import { planRef } from '../plans/planRef.ts';
import type { Repos } from '../ports/repos.ts';
import { recordLabel } from './recordLabel.ts';

/** Who has a unit is told by its hold, and whose a customer is by the customer. */
const TOLD_BY_OTHERS: ReadonlySet<RecordKind> = new Set(['activeHold', 'ownershipEvent']);

/** What was taken back, record by record, and the references of those records. */
export async function undoneCard(of: {
  readonly m: Messages;
  readonly repos: Repos;
  readonly title: string;
  readonly changes: readonly Change[];
  /** Customers whose names the reader is told. */
  readonly known: ReadonlySet<string>;
}): Promise<{ card: Card; refs: string[] }> {
  const { m, repos, title, changes, known } = of;
  const told = changes.filter((change) => !TOLD_BY_OTHERS.has(change.kind) && !onlyTouched(change));
  const lines = told.map((change) => lineOf(change, known, m));
  if (changes.some((change) => change.kind === 'customerPhone' && change.before === null)) {
    lines.push(m.customer.undoneNumberFree);
  }
  const refs: string[] = [];
  for (const change of changes) {
    if (change.kind === 'customer') {
      const customer = change.after ?? change.before;
      refs.push(...(customer === null || !known.has(customer.id) ? [] : [customerRef(customer)]));
    }
    if (change.kind === 'unit' || change.kind === 'activeHold') {
      const unit = await repos.units.byId(change.id);
      refs.push(...(unit === undefined ? [] : [unit.key]));
    }
    if (change.kind === 'plan') {
      const plan = change.after ?? change.before;
      if (plan !== null && known.has(plan.customerId)) {
        const customer = await repos.customers.byId(plan.customerId);
        refs.push(...(customer === undefined ? [] : [customerRef(customer)]), planRef(plan));
      }
    }
  }
  const unique = [...new Set(refs)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return {
    card: { heading: m.customer.undone(title), blocks: [{ kind: 'text', text: lines.join('\n') }] },
    refs: unique,
  };
}

function lineOf(change: Change, known: ReadonlySet<string>, m: Messages): string {
  const label = recordLabel(change, known, m);
  const { undoneLines } = m.customer;
  if (change.before === null) {
    return undoneLines.removed(label);
  }
  return change.after === null ? undoneLines.returned(label) : undoneLines.restored(label);
}
