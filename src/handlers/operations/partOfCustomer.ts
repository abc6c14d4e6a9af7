import type { Change } from '../../domain/records.ts';

/**
 * With which customer a change of an operation on many belongs together: his record, history, plans, holds and places; everything
 * else is a part of its own.
 */
export function partOfCustomer(changes: readonly Change[]): (change: Change) => string {
  const ofHold = new Map(
    changes.flatMap((change) =>
      change.kind === 'hold' && change.after !== null ? [[change.id, change.after.customerId]] : [],
    ),
  );
  return ({ kind, id, before, after }) => {
    if (kind === 'customer') {
      return id;
    }
    const record = after ?? before;
    if (kind === 'activeHold') {
      const holdId = record !== null && 'holdId' in record ? record.holdId : null;
      return (holdId === null ? undefined : ofHold.get(holdId)) ?? id;
    }
    return record !== null && 'customerId' in record && record.customerId !== null ? record.customerId : id;
  };
}
