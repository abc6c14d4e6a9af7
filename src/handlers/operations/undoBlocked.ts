import type { Change, RecordKind } from '../../domain/records.ts';
import type { Standing } from '../../domain/undo.ts';
import type { Messages } from '../../i18n/messages.ts';
import { approvalRef } from '../approvals/approvalRef.ts';
import { recordLabel } from './recordLabel.ts';

const OF_UNITS: ReadonlySet<RecordKind> = new Set(['building', 'unit', 'unitPrice', 'wording']);

/** What 改客 can put right, unless the operation was a visit: that it cannot. */
const OF_CUSTOMERS: ReadonlySet<RecordKind> = new Set(['customer', 'customerPhone']);

/** Why an operation cannot be taken back: this record of it was written again since. `standings` are those of all its records. */
export function undoBlocked(
  change: Change,
  standings: readonly Standing[],
  known: ReadonlySet<string>,
  m: Messages,
): string {
  const had = standings.find((one) => one.change.kind === 'activeHold');
  if (standings.some((one) => one.change.kind === 'waiting' && one.change.after?.state === 'offered')) {
    return m.hold.undoOffered;
  }
  if (had !== undefined && (change.kind === 'unit' || change.kind === 'activeHold')) {
    if (had.change.after === null) {
      return had.current === undefined ? m.unit.undoBlocked(recordLabel(change, known, m)) : m.hold.undoTaken;
    }
    return standings.some((one) => one.change.kind === 'hold') ? m.hold.undoMoved : m.hold.undoWaitMoved;
  }
  if (change.kind === 'hold') {
    return m.hold.undoMoved;
  }
  if (change.kind === 'waiting') {
    return m.hold.undoWaitMoved;
  }
  const label = recordLabel(change, known, m);
  if (OF_UNITS.has(change.kind)) {
    return m.unit.undoBlocked(label);
  }
  const registered = standings.some(({ change: { kind, before } }) => kind === 'visit' && before === null);
  return OF_CUSTOMERS.has(change.kind) && !registered
    ? m.customer.undoBlocked(label)
    : m.customer.undoBlockedOther(label);
}

/** The same: something hangs on this record by now. */
export function undoBlockedByRecords(change: Change, known: ReadonlySet<string>, m: Messages): string {
  if (change.kind === 'activeHold') {
    return m.hold.undoAwaited;
  }
  if (change.kind === 'waiting') {
    return m.hold.undoOffered;
  }
  if (change.kind === 'defect') {
    return m.handover.undoTold;
  }
  if (change.kind === 'measure') {
    return m.measure.undoTold;
  }
  if (change.kind === 'loan') {
    return m.loan.undoPaidOut;
  }
  if (change.kind === 'invitation') {
    return m.event.undoSeat;
  }
  if (change.kind === 'approval' && change.after !== null) {
    return m.approval.undoAsked(approvalRef(change.after));
  }
  const label = recordLabel(change, known, m);
  if (OF_UNITS.has(change.kind)) {
    return m.unit.undoBlockedByUnits(label);
  }
  return OF_CUSTOMERS.has(change.kind)
    ? m.customer.undoBlockedByRecords(label)
    : m.customer.undoBlockedOther(label);
}
