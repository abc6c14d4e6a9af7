import type { Change } from '../../domain/records.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import { planRef } from '../plans/planRef.ts';
import type { Repos } from '../ports/repos.ts';
import { recordLabel } from './recordLabel.ts';

/** What was taken back, record by record, and the references of those records. */
export async function undoneCard(of: {
  readonly m: Messages;
  readonly repos: Repos;
  readonly title: string;
  readonly changes: readonly Change[];
}): Promise<{ card: Card; refs: string[] }> {
  const { m, repos, title, changes } = of;
  const lines = changes.filter((change) => !onlyTouched(change)).map((change) => lineOf(change, m));
  if (changes.some((change) => change.kind === 'customerPhone' && change.before === null)) {
    lines.push(m.customer.undoneNumberFree);
  }
  const refs: string[] = [];
  for (const change of changes) {
    if (change.kind === 'customer') {
      const customer = change.after ?? change.before;
      refs.push(...(customer === null ? [] : [customerRef(customer)]));
    }
    if (change.kind === 'plan') {
      const plan = change.after ?? change.before;
      const customer = plan === null ? undefined : await repos.customers.byId(plan.customerId);
      refs.push(...(customer === undefined ? [] : [customerRef(customer)]));
      refs.push(...(plan === null ? [] : [planRef(plan)]));
    }
  }
  const unique = [...new Set(refs)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return {
    card: { heading: m.customer.undone(title), blocks: [{ kind: 'text', text: lines.join('\n') }] },
    refs: unique,
  };
}

/** A customer is also written without a change, so that its version tells of what hangs on it. */
function onlyTouched({ before, after }: Change): boolean {
  return before !== null && after !== null && sameValue({ ...before, version: 0 }, { ...after, version: 0 });
}

function lineOf(change: Change, m: Messages): string {
  const label = recordLabel(change, m);
  const { undoneLines } = m.customer;
  if (change.before === null) {
    return undoneLines.removed(label);
  }
  return change.after === null ? undoneLines.returned(label) : undoneLines.restored(label);
}
